import { describe, expect, it } from "vitest";
import { importReport } from "../../../src/readers/import-report.ts";
import { type Draft, editions, get, sample } from "../../given/reports.ts";
import { canonical } from "../canonical.ts";
import { drawnReport, plain } from "./drawn-report.ts";
import { grid, inCell, words } from "./raw-pdf.ts";
import { readPage } from "./read-page.ts";

const known = editions.map(({ edition }) => edition);
const at = inCell(0, 1);
const table = grid(1, 2) + words("行政许可", inCell(0, 0));
const fontV = { resources: "/Font<</V 20 0 R>>" };

/** A font, object 20, whose codes stand for these characters. */
function mapped(pairs: readonly (readonly [string, string])[]) {
  const lines = pairs.map(([code, text]) => `<${code}> <${text}>`).join("\n");
  const map = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${pairs.length} beginbfchar\n${lines}\nendbfchar endcmap`;
  const font =
    "<</Type/Font/Subtype/Type0/BaseFont/Unknown/Encoding/Identity-H/DescendantFonts[8 0 R]/ToUnicode 21 0 R>>";
  return [font, `<</Length ${map.length}>>stream\n${map}\nendstream `];
}

describe("characters that only look like the ordinary ones", () => {
  const doubles: Readonly<Record<string, string>> = {
    人: "⼈",
    民: "⺠",
    工: "⼯",
    行: "⾏",
    文: "⽂",
    门: "⻔",
    户: "⼾",
    一: "⼀",
    二: "⼆",
    八: "⼋",
  };

  it("become those in the whole report, labels too, with one warning", async () => {
    const draft = sample("2021");
    const bytes = drawnReport(draft, (line) =>
      line.map((spot) => plain({ ...spot, text: doubles[spot.text] ?? spot.text })).join(""),
    );

    const { report, findings, questions } = await importReport(bytes, { editions: known });

    expect(canonical(report)).toEqual(canonical(draft));
    expect(questions).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(["IMPORT-UNIFIED"]);
    expect(findings[0]?.parameters.expected).toContain("民");
  });
});

describe("a ligature", () => {
  it("is read as its letters", async () => {
    const objects = mapped([
      ["0001", "00660069"],
      ["0002", "fb03"],
    ]);
    const content = "BT /V 12 Tf 60 700 Td <00010002> Tj ET\n";

    const read = await readPage(content, fontV, { objects });

    expect(read).toMatchObject({ text: ["fiffi"], told: [] });
  });
});

describe("a character of which the file does not say what it is", () => {
  const privately = "\ue5e5";

  it.each([
    [
      "a font that names none of its characters",
      words("\u0014\u0012\u0016", { ...at, font: "U" }),
      "���",
    ],
    ["such a font, where codes look like digits", words("1\u00145", { ...at, font: "U" }), "���"],
    ["one that is replaced already", words("153�0", at), "153�0"],
    ["one of private use", words(`153${privately}0`, at), `153${privately}0`],
    ["an outline for want of another", words("153\u00000", at), "153�0"],
  ])("is told of at its cell, which is no figure then: %s", async (_, content, text) => {
    expect(await readPage(table + content)).toMatchObject({
      text: [`行政许可|${text}`],
      told: [`unclear ${text} @1.1.1.2`],
    });
  });

  it("makes a figure a question", async () => {
    const draft = sample("2021");
    const bytes = drawnReport(draft, (line) => {
      const figure = line.map(({ text }) => text).join("");
      return line
        .map((spot, index) =>
          plain(figure === "15320" && index === 3 ? { ...spot, text: "�" } : spot),
        )
        .join("");
    });

    const { report, findings, questions } = await importReport(bytes, { editions: known });

    const pointer = "/tables/proactive/licensing/decisions";
    expect(get(report as Draft, "tables.proactive.licensing.decisions")).toBe("153�0");
    expect(questions).toMatchObject([{ code: "ASK-UNREAD", pointer }]);
    expect(findings.map(({ rule }) => rule)).toContain("IMPORT-UNCLEAR");
  });

  it("stays in a text as the sign for a lost one, and is told of", async () => {
    const read = await readPage(words("收到申�53件。", { x: 60, y: 700 }));

    expect(read).toMatchObject({ text: ["收到申�53件。"], told: ["unclear 收到申�53件。 @1.1"] });
  });
});
