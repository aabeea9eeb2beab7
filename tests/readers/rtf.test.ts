import { describe, expect, it } from "vitest";
import { GenerationError } from "../../src/messages/generation-error.ts";
import { fileKind } from "../../src/readers/file-kind.ts";
import { readRtf } from "../../src/readers/rtf/read-rtf.ts";
import { type Drawn, drawSource } from "./docx/drawn-docx.ts";

const fonts =
  "{\\fonttbl{\\f0\\fcharset0 Times New Roman;}{\\f1\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}{\\f2\\fcharset2 Wingdings;}{\\f3\\fcharset136 MingLiU;}}";

function bytesOf(body: string, head = "\\ansi\\ansicpg936\\deff0"): Uint8Array {
  const file = `{\\rtf1${head}${fonts}${body}}`;
  return Uint8Array.from(file, (one) => one.charCodeAt(0));
}

function draw(body: string, head?: string): Drawn {
  return drawSource(readRtf(bytesOf(body, head)));
}

function refusal(bytes: Uint8Array): string {
  try {
    readRtf(bytes);
  } catch (error) {
    if (error instanceof GenerationError) return error.code;
    throw error;
  }
  return "read";
}

describe("the text of an RTF file", () => {
  it.each([
    ["in Unicode, with a stand-in for old programs", "\\u20844?\\u24320\\'3f\\'3f", "公开?"],
    ["with a stand-in of two bytes", "\\uc2\\u20844\\'b9\\'ab\\u24320\\'bf\\'aa", "公开"],
    ["with no stand-in", "{\\uc0\\u20844\\u24320}", "公开"],
    ["of a sign beyond the first plane", "\\u-10187?\\u-8384?", "\u{1d740}"],
    ["in the font's own code page", "\\f1\\'b9\\'ab\\'bf\\'aa", "公开"],
    ["in the file's code page", "\\f0\\'b9\\'ab\\'bf\\'aa", "公开"],
    ["in a traditional font's code page", "\\f3\\'a4\\'bd", "公"],
    ["in bytes that are not escaped", "\\f1\xb9\xab\xbf\xaa", "公开"],
    ["in signs of a font", "{\\f2\\'fe}\\f1\\'b9\\'ab", "☑公"],
    ["with signs and blanks by name", "a\\emdash b\\~c\\_d\\{e\\}", "a—b\u00a0c-d{e}"],
  ])("is read %s", (_, body, text) => {
    expect(draw(`\\pard ${body}\\par`).text).toEqual([text]);
  });

  it("leaves out what is hidden, struck or deleted, and tells it with its place", () => {
    const { text, told } = draw(
      "\\pard 1{\\v 7}2\\par 1{\\strike 9}5320\\par {\\deleted old}new\\par a{\\cf1 white}\\par",
      "\\ansi{\\colortbl;\\red255\\green255\\blue255;}",
    );

    expect(text).toEqual(["12", "15320", "new", "a"]);
    expect(told).toEqual([
      "hidden 第1段 7",
      "struck 第2段 9",
      "struck 第3段 old",
      "hidden 第4段 white",
    ]);
  });

  it("leaves out a mark beside a figure, however it is raised", () => {
    const { text, told } = draw(
      "\\pard 15320{\\super 2}\\par 15320{\\up6 2}\\par 15320{\\dn6 2}\\par",
    );

    expect(text).toEqual(["15320", "15320", "15320"]);
    expect(told).toEqual(["raised 第1段 2", "raised 第2段 2", "raised 第3段 2"]);
  });

  it("tells notes, pictures and objects, and reads no code of a field", () => {
    const { text, told, found } = draw(
      "\\pard a{\\super\\chftn}{\\footnote\\pard {\\super\\chftn} note\\par}b{\\*\\shppict{\\pict\\wmetafile8 89504e47}}{\\nonshppict{\\pict 00}}" +
        "{\\object{\\*\\objdata 00}{\\result c}}{\\field{\\*\\fldinst HYPERLINK http://x}{\\fldrslt d}}{\\*\\annotation e}{\\*\\unknown f}\\par",
    );

    expect(text).toEqual(["abd"]);
    expect(told).toEqual(["note 第1段 note", "picture 第1段", "embedded 第1段"]);
    expect(found).toEqual(["IMPORT-COMMENTS"]);
  });

  it("reads a text box before the paragraph that it is fixed to, and passes over a drawn line", () => {
    const shape = (type: number, inner: string) =>
      `{\\shp{\\*\\shpinst{\\sp{\\sn shapeType}{\\sv ${type}}}${inner}}{\\shprslt{\\pict 00}}}`;

    const { text, told } = draw(
      `\\pard a${shape(202, "{\\shptxt \\pard box\\par}")}${shape(20, "")}\\par`,
    );

    expect(text).toEqual(["box", "a"]);
    expect(told).toEqual([]);
  });

  it("tells what the feet of the pages hold besides their number", () => {
    const foot =
      "{\\footer\\pard \\emdash  \\chpgn  \\emdash\\par}{\\header\\pard secret paper\\par}";

    expect(draw(`${foot}\\pard a\\par`)).toMatchObject({
      text: ["a"],
      told: ["margin secret paper"],
    });
  });

  it("knows headings by their styles, and one whose end is hidden runs on", () => {
    const styles =
      "{\\stylesheet{\\s0 Normal;}{\\s1\\sbasedon0 heading 2;}{\\s2\\sbasedon1 \\'ce\\'d2\\'b5\\'c4;}}";

    const { blocks } = readRtf(
      bytesOf(`${styles}\\pard\\s2 a{\\v\\par}\\pard\\s0 b\\par\\pard\\s1 c\\par`),
    );

    expect(blocks).toMatchObject([
      { text: "ab", headingLength: 1 },
      { text: "c", headingLength: 1 },
    ]);
  });
});

describe("numbers of lists in an RTF file", () => {
  const list =
    "{\\*\\listtable{\\list{\\listlevel\\levelnfc39\\levelstartat1{\\leveltext\\'02\\'00\\u12289?;}{\\levelnumbers\\'01;}}" +
    "{\\listlevel\\levelnfc0\\levelstartat3{\\leveltext\\'03\\'00.\\'01;}{\\levelnumbers;}}\\listid7}}{\\*\\listoverridetable{\\listoverride\\listid7\\ls1}}";

  it("are those that stand before the paragraphs", () => {
    const { text } = draw(
      `${list}{\\listtext\\pard 5.\\tab}\\pard\\ls1 a\\par{\\listtext\\f2\\'b7\\tab}\\pard\\ls1 b\\par`,
    );

    expect(text).toEqual(["5.a", "b"]);
  });

  it("are counted where none stands there", () => {
    const { text } = draw(`${list}\\pard\\ls1 a\\par\\ls1\\ilvl1 b\\par\\ilvl0 c\\par`);

    expect(text).toEqual(["一、a", "一.3b", "二、c"]);
  });
});

const row = (edges: string, cells: string) => `\\trowd\\trleft0${edges}\\pard\\intbl ${cells}\\row`;

describe("a table in an RTF file", () => {
  it("has cells merged to the right by their edges and by words, and down", () => {
    const { text } = draw(
      row("\\clvmgf\\cellx1000\\cellx3000", "a\\cell b\\cell") +
        row("\\clvmrg\\cellx1005\\cellx2000\\cellx3000", "\\cell c\\cell d\\cell") +
        row("\\clmgf\\cellx1000\\clmrg\\cellx2000\\cellx3000", "e\\cell\\cell f\\cell") +
        "\\pard after\\par",
    );

    expect(text).toEqual(["a(2×1)|b(1×2)", "c|d", "e(1×2)|f", "after"]);
  });

  it("begins late where its rows do", () => {
    const { text } = draw(
      row("\\cellx1000\\cellx2000", "a\\cell b\\cell") +
        "\\trowd\\trleft1000\\cellx2000\\pard\\intbl c\\cell\\row\\pard\\par",
    );

    expect(text).toEqual(["a|b", "|c", ""]);
  });

  it("may hold a table, whose cells are lines of the cell", () => {
    const { text } = draw(
      "\\trowd\\cellx1000\\cellx2000\\pard\\intbl a\\par\\pard\\intbl\\itap2 b\\nestcell c\\nestcell{\\*\\nesttableprops\\trowd\\cellx300\\cellx600\\nestrow}" +
        "{\\nonesttables\\par}\\pard\\intbl\\itap1 d\\cell e\\cell\\row\\pard\\par",
    );

    expect(text[0]).toBe("a\nb\nc\nd|e");
  });

  it("tells words of a cell that another one covers", () => {
    const { text, told } = draw(
      `${row("\\clmgf\\cellx1000\\clmrg\\cellx2000\\cellx3000", "a\\cell b\\cell c\\cell")}\\pard\\par`,
    );

    expect(text[0]).toBe("a|c");
    expect(told).toEqual(["hidden 第1个表格第1行第1格 b"]);
  });
});

describe("what an RTF file carries along", () => {
  const megabytes = "89504e470d0a1a0a\n".repeat(1_000_000);

  it.each([
    ["a picture of many megabytes", `{\\pict\\wmetafile8 ${megabytes}}`, "picture"],
    [
      "a package of many megabytes",
      `{\\object\\objemb{\\*\\objclass Package}{\\*\\objdata ${megabytes}}{\\result 图}}`,
      "embedded",
    ],
    [
      "an object that is linked to a file elsewhere",
      "{\\object\\objautlink{\\*\\objdata 0105}{\\result a}}",
      "embedded",
    ],
    ["a package byte by byte", "{\\object{\\*\\objdata\\bin4 }}{\\}}", "embedded"],
  ])("is told and not read: %s", (_, part, kind) => {
    const { text, told } = draw(`\\pard a${part}b\\par`);

    expect(text).toEqual(["ab"]);
    expect(told).toEqual([`${kind} 第1段`]);
  });
});

describe("an RTF file", () => {
  it("is known by its first bytes, whatever its name is", () => {
    expect(fileKind(bytesOf("a"), { fileName: "report.doc" })).toBe("rtf");
    expect(fileKind(bytesOf("a"), { fileName: "report.txt" })).toBe("rtf");
  });

  it.each([
    ["it is cut off", bytesOf("\\pard a\\par").slice(0, -1), "FILE-BROKEN"],
    ["a byte is no byte", bytesOf("\\'zz"), "FILE-BROKEN"],
    ["a word has no end", bytesOf(`\\${"a".repeat(100)}`), "FILE-BROKEN"],
    ["its bytes leap over its end", bytesOf("{\\pict\\bin99999999 a}"), "FILE-BROKEN"],
    ["its groups have no bottom", bytesOf("{".repeat(5000) + "}".repeat(5000)), "FILE-BOMB"],
    ["its tables have no bottom", bytesOf("\\pard\\intbl\\itap999 a\\par"), "FILE-BOMB"],
    ["its text has no end", bytesOf("a".repeat(8_000_001)), "FILE-BOMB"],
    ["its rows have no end", bytesOf("\\trowd\\cellx9 a\\cell\\row".repeat(1100)), "FILE-BOMB"],
    ["its text is none in the font's code page", bytesOf("\\f1\\'ff\\'ff"), "FILE-ENCODING"],
  ])("is refused when %s", (_, bytes, code) => {
    expect(refusal(bytes)).toBe(code);
  });
});
