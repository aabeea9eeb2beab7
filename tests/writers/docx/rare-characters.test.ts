import { describe, expect, it } from "vitest";
import { partRareCharacters } from "../../../src/writers/docx/rare-characters.ts";
import { writeDocx } from "../../../src/writers/docx/write-docx.ts";
import { fontManifest, look, paragraph, tree, wordFrame } from "../../given/builders.ts";
import { all, readPart, textOf, type XmlElement } from "../../read-back/read-docx.ts";

/** Each part's font in front of it; the face's own is left out. */
function draw(text: string, face: "fangsong" | "kaiti" | "songti" = "fangsong"): string[] {
  return partRareCharacters(text, face, fontManifest).map(({ text: part, font }) =>
    font ? `${font}:${part}` : part,
  );
}

describe("characters that fonts of GB 2312 lack", () => {
  it.each([
    ["仿宋 in the text", "fangsong", ["赵", "仿宋:堃喆", "、李", "仿宋:镕"]],
    ["楷体 in a second heading", "kaiti", ["赵", "楷体:堃喆", "、李", "楷体:镕"]],
    ["宋体 in a table", "songti", ["赵", "宋体:堃喆", "、李", "宋体:镕"]],
  ] as const)("are set in %s", (_, face, parts) => {
    expect(draw("赵堃喆、李镕", face)).toEqual(parts);
  });

  it("are set in the extension font outside the basic plane", () => {
    expect(draw("𬭳元素䶮")).toEqual(["SimSun-ExtB:𬭳", "元素", "仿宋:䶮"]);
  });

  it("are not looked for among letters, digits and marks", () => {
    expect(draw("2024年，“一网通办”A类——①℃")).toEqual(["2024年，“一网通办”A类——①℃"]);
  });

  it("outside the basic plane have their font in the font table, where they are", async () => {
    const names = (text: string) =>
      all(
        readPart(
          writeDocx(tree(paragraph(text)), look, fontManifest, wordFrame),
          "word/fontTable.xml",
        ),
        "w:font",
      ).map(({ attributes, children }) => [
        attributes["w:name"],
        (children[0] as XmlElement).attributes["w:val"],
      ]);

    expect(names("镕")).toHaveLength(6);
    expect(names("𠮷").slice(6)).toEqual([["SimSun-ExtB", "FZSongS-Extended(SIP),HanaMinB"]]);
  });

  it("keep their places in the text of the document", async () => {
    const text = "主任赵堃喆、李镕和𬭳组";

    const docx = await writeDocx(tree(paragraph(text)), look, fontManifest, wordFrame);

    const runs = all(readPart(docx, "word/document.xml"), "w:r");
    expect(runs.map(textOf).join("")).toBe(text);
    expect(
      runs.flatMap((run) => all(run, "w:rFonts")).map(({ attributes }) => attributes["w:eastAsia"]),
    ).toEqual(["仿宋", "仿宋", "SimSun-ExtB"]);
  });
});
