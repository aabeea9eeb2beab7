import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFonts } from "../../../functions/materials/font-files.ts";
import { writeHtml, writeHtmlFragment } from "../../../src/writers/html/write-html.ts";
import { openBrowser } from "../../browser.ts";
import { fontManifest, look, paragraph, tree } from "../../given/builders.ts";

const { cutRare } = openFonts().fontSet;

const page = (text: string, fonts = { ...fontManifest, cutRare }) =>
  new TextDecoder().decode(writeHtml(tree(paragraph(text)), look, fonts));

const fragment = (text: string) =>
  new TextDecoder().decode(writeHtmlFragment(tree(paragraph(text)), look, fontManifest));

describe("names in characters that few machines have", () => {
  it("are sought in the fonts for them, behind those of the text", () => {
    for (const html of [page("赵𠮷"), fragment("赵𠮷")]) {
      expect(html).toMatch(/'仿宋', 'SimSun-ExtB', 'FZSongS-Extended\(SIP\)', 'HanaMinB'/);
    }
  });

  it("bring their characters along in a page of its own, and not in a fragment", () => {
    expect(page("赵𠮷")).toContain("'HanaMinB', 'nianbao-rare-1', serif");
    expect(page("赵𠮷")).toMatch(/@font-face \{ font-family: nianbao-rare-1; src: url\(data:font/);
    expect(fragment("赵𠮷")).not.toContain("nianbao-rare");
  });

  it("are each in one of the fonts that come along: mainland forms go first", () => {
    const families = page("镎𬭳𠮷").match(/font-family: nianbao-rare-\d/g);

    expect(families).toEqual(["font-family: nianbao-rare-1", "font-family: nianbao-rare-2"]);
  });

  it("are named only, where there is no open font with them", () => {
    expect(page("赵\u{30000}")).not.toContain("nianbao-rare");
  });

  it.each(["赵喆", "葛城"])("change nothing in the page of a text without them: %s", (text) => {
    expect(page(text)).not.toMatch(/ExtB|nianbao-rare/);
  });
});

describe("a page with its rare characters in Chromium", () => {
  let opened: Awaited<ReturnType<typeof openBrowser>>;

  beforeAll(async () => {
    opened = await openBrowser();
  });

  afterAll(() => opened.close());

  it("draws them with the font that it brought along", async () => {
    const window = await opened.browser.newPage();
    await window.setContent(page("赵𠮷某某").replaceAll("'SimSun-ExtB', ", ""));

    const faces = await window.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].map(({ family, status }) => `${family} ${status}`);
    });

    await window.close();
    expect(faces).toContain("nianbao-rare-1 loaded");
  });

  it("has lines of the same height with them and without", async () => {
    const window = await opened.browser.newPage();
    const heights: number[] = [];
    for (const text of ["甲乙丙丁".repeat(40), "甲𠮷丙丁".repeat(40)]) {
      await window.setContent(page(text));
      const box = await window.locator("p").first().boundingBox();
      heights.push(box?.height ?? 0);
    }

    await window.close();
    expect(heights[1]).toBe(heights[0]);
  });
});
