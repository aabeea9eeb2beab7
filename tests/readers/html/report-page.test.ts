import { describe, expect, it } from "vitest";
import { openResources } from "../../../functions/materials/resources.ts";
import { generate } from "../../../src/generate.ts";
import { sample, set } from "../../given/reports.ts";
import { canonical } from "../canonical.ts";
import { changedPage, importPage, samplePage, toldOf } from "./sample-page.ts";

const resources = openResources();
const figure = ">15320<";
const pointer = "/tables/proactive/licensing/decisions";

describe("a report's page with something beside a figure", () => {
  it.each([
    ["a raised mark", ">15320<sup>2</sup><", "IMPORT-RAISED"],
    ["a struck digit", "><del>9</del>15320<", "IMPORT-STRUCK"],
    ["a hidden digit", '><span style="display:none">9</span>15320<', "IMPORT-HIDDEN"],
    ["a picture", '>15320<img src="a.png"><', "IMPORT-PICTURE"],
    ["a frame", '>15320<iframe src="a"></iframe><', "IMPORT-EMBEDDED"],
  ])("gives the figure, and tells of %s at its cell", async (_, cell, rule) => {
    const imported = await importPage(await changedPage(figure, cell));

    expect(canonical(imported.report)).toEqual(canonical(sample("2021")));
    expect(toldOf(imported)).toEqual([`warning ${rule} ${pointer}`]);
    expect(imported.questions).toEqual([]);
  });

  it("asks for the figure where all of it was left out, and tells why at its cell", async () => {
    const imported = await importPage(await changedPage(figure, "><del>15320</del><"));

    expect(toldOf(imported)).toEqual([`warning IMPORT-STRUCK ${pointer}`]);
    expect(imported.questions.map(({ code }) => code)).toEqual(["ASK-BLANK"]);
  });

  it("asks whether digits on both sides of a mark are one figure", async () => {
    const { questions } = await importPage(await changedPage(figure, ">15<sup>2</sup>320<"));

    expect(questions.map(({ code }) => code)).toEqual(["ASK-JOINED"]);
  });

  it("is read when the page is one form, as some servers write it", async () => {
    const page = (await samplePage())
      .replace("<main>", '<form id="form1"><input type="hidden" value="/wEPDwUK">')
      .replace("</main>", "</form>");

    const imported = await importPage(page);

    expect(canonical(imported.report)).toEqual(canonical(sample("2021")));
    expect(toldOf(imported)).toEqual([]);
  });
});

describe("our own page", () => {
  it("comes back with nothing to tell, its captions for those who hear it included", async () => {
    const imported = await importPage(await samplePage());

    expect(canonical(imported.report)).toEqual(canonical(sample("2021")));
    expect(toldOf(imported)).toEqual([]);
  });
});

describe("our own page with charts behind the report", () => {
  it("comes back with nothing to tell: the charts say again what the table says", async () => {
    const json = { value: sample("2021"), findings: [] };
    const { bytes } = await generate(json, "html", resources, { charts: true });

    const imported = await importPage(bytes);

    expect(canonical(imported.report)).toEqual(canonical(sample("2021")));
    expect(toldOf(imported)).toEqual([]);
  });
});

describe("unseen characters in a report's page", () => {
  const unseen = [
    ["a zero-width blank", "\u200b"],
    ["a joiner", "\u2060"],
    ["a mark of a file's begin", "\ufeff"],
    ["a soft hyphen", "\u00ad"],
    ["a mark of direction", "\u200e"],
    ["a variation selector", "\ufe00"],
  ] as const;

  it.each(unseen)("do not make labels and headings unknown: %s", async (_, character) => {
    const page = (await samplePage())
      .replaceAll(/(<t[hd][^>]*>)([^<\d]+)</g, (_all, tag: string, label: string) => {
        return `${tag}${[...label].join(character)}<`;
      })
      .replaceAll(/(<h[12][^>]*>)([^<]+)</g, (_all, tag: string, heading: string) => {
        return `${tag}${[...heading].join(character)}<`;
      });

    const imported = await importPage(page);

    expect(canonical(imported.report)).toEqual(canonical(sample("2021")));
    expect(toldOf(imported)).toEqual(["info IMPORT-UNSEEN "]);
  });

  it.each(unseen)("do not change a figure, and are told at it: %s", async (_, character) => {
    const imported = await importPage(await changedPage(figure, `>15${character}320<`));

    expect(canonical(imported.report)).toEqual(canonical(sample("2021")));
    expect(toldOf(imported)).toEqual([`warning IMPORT-UNSEEN ${pointer}`]);
  });

  it("are asked about where they turn a figure around", async () => {
    const { report, questions } = await importPage(await changedPage(figure, ">\u202e02351<"));

    expect(questions.map(({ code }) => code)).toEqual(["ASK-UNREAD"]);
    expect(canonical(report)).not.toEqual(canonical(sample("2021")));
  });

  it("stay in running text, and are told there", async () => {
    const introduction = "本报告按规\u200b定编制，由办公室起草。";
    const draft = set(sample("2021"), "introduction", [introduction]);
    const page = await samplePage();
    const first = /(<p class="nianbao-body"[^>]*>)[^<]*/;

    const imported = await importPage(page.replace(first, `$1${introduction}`));

    expect(canonical(imported.report)).toEqual(canonical(draft));
    expect(toldOf(imported)).toContain("error GLYPH-CONTROL /introduction/0");
  });
});

describe("characters of compatibility in a report's page", () => {
  it.each([
    ["a bracketed number for three characters", "（一）予以公开", "㈠予以公开"],
    ["a radical", "自然人", "⾃然⼈"],
    ["a simplified radical", "其他处理", "其他处理"],
    ["full-width letters and digits", "第二十条第（一）项", "第二十条第㈠项"],
    ["another ideograph of the same look", "行政许可", "\ufa08政许可"],
  ])("do not make a label unknown: %s", async (_, label, typed) => {
    const page = (await samplePage()).replaceAll(label, typed);

    const imported = await importPage(page);

    expect(canonical(imported.report)).toEqual(canonical(sample("2021")));
    const told = imported.findings.filter(({ severity }) => severity !== "info");
    expect(told).toEqual([]);
  });

  it.each([
    ["a number in one character", "（一）", "㈠"],
    ["a number's radical", "一、", "⼀、"],
  ])("do not make a heading unknown: %s", async (_, number, typed) => {
    const page = (await samplePage()).replace(`>${number}`, `>${typed}`);

    const imported = await importPage(page);

    expect(canonical(imported.report)).toEqual(canonical(sample("2021")));
    expect(toldOf(imported)).toEqual(["info IMPORT-NUMBER "]);
  });
});
