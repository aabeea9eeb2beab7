import { describe, expect, it } from "vitest";
import { readDocx } from "../../../src/readers/docx/read-docx.ts";
import { officeFile, type Parts, wordParts } from "../office-file.ts";
import { box, cell, drawDocx, line, paragraph, row, run, styles, table } from "./drawn-docx.ts";

async function draw(body: string, more: Parts = {}): Promise<readonly string[]> {
  return (await drawDocx(body, more)).text;
}

describe("the text of a DOCX", () => {
  it.each([
    ["in pieces", paragraph(run("总体") + run("情况")), ["总体情况"]],
    ["with line breaks", paragraph("<w:r><w:t>一</w:t><w:br/><w:t>二</w:t></w:r>"), ["一", "二"]],
    ["that was put in", paragraph(`<w:ins>${run("新")}</w:ins>`), ["新"]],
    ["that was moved to here", `<w:moveTo>${line("新")}</w:moveTo>`, ["新"]],
    ["that was taken out", paragraph(`<w:del>${run("旧")}</w:del>${run("新")}`), ["新"]],
    ["in a content control", `<w:sdt><w:sdtContent>${line("甲")}</w:sdtContent></w:sdt>`, ["甲"]],
    ["as it is, in a section of the XML", line("<![CDATA[1 < 2]]>"), ["1 < 2"]],
    ["in one line, where the XML has a break", line("甲\n  乙"), ["甲 乙"]],
    [
      "in a line of a formula",
      `<m:oMathPara><m:oMath>${mathRun("a=1")}</m:oMath></m:oMathPara>`,
      ["a=1"],
    ],
    [
      "once, where it is written several times over for other programs",
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice><w:t>59</w:t></mc:Choice><mc:Choice><w:t>59</w:t></mc:Choice><mc:Fallback><w:t>59</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      ["59"],
    ],
    [
      "for old programs, where there is nothing else",
      `<mc:AlternateContent><mc:Fallback>${line("59")}</mc:Fallback></mc:AlternateContent>`,
      ["59"],
    ],
    ["under phonetic letters", paragraph(ruby("shì", "示") + run("范区")), ["示范区"]],
    [
      "in a text box, once, before the line that it is fixed to",
      paragraph(box(line("2025年年度报告")) + run("引言")),
      ["2025年年度报告", "引言"],
    ],
    [
      "of old forms: boxes, what was chosen of a list",
      paragraph(
        formField('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>') +
          formField('<w:checkBox><w:default w:val="0"/></w:checkBox>') +
          formField(
            '<w:ddList><w:result w:val="1"/><w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList>',
          ),
      ),
      ["☒☐乙"],
    ],
  ])("is read %s", async (_, body, expected) => {
    expect(await draw(body)).toEqual(expected);
  });

  const level = (formatting: string) =>
    `<w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/><w:rPr>${formatting}</w:rPr></w:lvl>`;
  const numbering = (formatting = "") => ({
    "word/numbering.xml": `<w:numbering><w:abstractNum w:abstractNumId="3">${level(formatting)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num></w:numbering>`,
  });
  const inList = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

  it("has the numbers that Word sets", async () => {
    const body = paragraph(run("总体情况"), inList) + paragraph(run("主动公开"), inList);

    expect(await draw(body, numbering())).toEqual(["一、总体情况", "二、主动公开"]);
  });

  it("has no number where Word hides it", async () => {
    expect(await draw(paragraph(run("总体情况"), inList), numbering("<w:vanish/>"))).toEqual([
      "总体情况",
    ]);
  });

  it("counts no item that was deleted", async () => {
    const deleted = paragraph(`<w:del>${run("旧")}</w:del>`, `${inList}<w:rPr><w:del/></w:rPr>`);

    expect(await draw(deleted + paragraph(run("新"), inList), numbering())).toEqual(["一、新"]);
  });
});

describe("the numbers of lists in a DOCX", () => {
  const item = (list: number | "", depth: number | "", style = "") =>
    paragraph(
      run("项"),
      (style && `<w:pStyle w:val="${style}"/>`) +
        (`${list}${depth}` &&
          `<w:numPr>${depth === "" ? "" : `<w:ilvl w:val="${depth}"/>`}${list === "" ? "" : `<w:numId w:val="${list}"/>`}</w:numPr>`),
    );
  const level = (depth: number, text: string, format = "decimal", more = "") =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const definition = (id: number, levels: string) =>
    `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
  const num = (id: number, of: number, overrides = "") =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
  const from = (depth: number, start: number) =>
    `<w:lvlOverride w:ilvl="${depth}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
  const numbers = async (items: string, lists: string, more: Parts = {}) => {
    const part = { "word/numbering.xml": `<w:numbering>${lists}</w:numbering>` };
    return (await draw(items, { ...part, ...more })).map((text) => text.replace("项", ""));
  };
  const plain = definition(1, level(0, "%1.") + level(1, "（%2）"));

  it("go on in another list of the same definition, as Word counts", async () => {
    const items = item(1, 0) + item(1, 0) + item(2, 0);

    expect(await numbers(items, plain + num(1, 1) + num(2, 1))).toEqual(["1.", "2.", "3."]);
  });

  it("begin at the number that a list is told to begin at, once", async () => {
    const items = item(1, 0) + item(2, 0) + item(2, 0) + item(1, 0);
    const lists = plain + num(1, 1) + num(2, 1, from(0, 5));

    expect(await numbers(items, lists)).toEqual(["1.", "5.", "6.", "7."]);
  });

  it("have the form that a list gives them in place of its definition's", async () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, "第%1条 ", "chineseCounting")}</w:lvlOverride>`;

    expect(await numbers(item(2, 0), plain + num(2, 1, own))).toEqual(["第一条 "]);
  });

  it("are those of a style of lists, where the definition only names one", async () => {
    const lists = `${definition(1, level(0, "%1、", "chineseCounting"))}${definition(2, '<w:numStyleLink w:val="条目"/>')}${num(1, 1)}${num(2, 2)}`;
    const more = {
      "word/styles.xml":
        '<w:styles><w:style w:type="numbering" w:styleId="条目"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>',
    };

    expect(await numbers(item(2, 0), lists, more)).toEqual(["一、"]);
  });

  it("come from the style that a style is made from; each may say a part", async () => {
    const style = (id: string, basedOn: string, numPr: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}">${basedOn && `<w:basedOn w:val="${basedOn}"/>`}<w:pPr><w:numPr>${numPr}</w:numPr></w:pPr></w:style>`;
    const more = {
      "word/styles.xml": `<w:styles>${style("甲", "", '<w:numId w:val="1"/>')}${style("乙", "甲", '<w:ilvl w:val="1"/>')}<w:style w:type="paragraph" w:styleId="丙"><w:basedOn w:val="乙"/></w:style></w:styles>`,
    };
    const items = item("", "", "甲") + item("", "", "乙") + item("", "", "丙") + item("", 0, "丙");

    expect(await numbers(items, plain + num(1, 1), more)).toEqual(["1.", "（1）", "（2）", "2."]);
  });

  it("are digits throughout where the level says so", async () => {
    const lists =
      definition(
        1,
        level(0, "第%1章", "chineseCounting") + level(1, "%1.%2", "decimal", "<w:isLgl/>"),
      ) + num(1, 1);

    expect(await numbers(item(1, 0) + item(1, 1), lists)).toEqual(["第一章", "1.1"]);
  });

  it.each([
    ["chineseCountingThousand", ["一", "十一"]],
    ["ideographDigital", ["一", "一一"]],
    ["chineseLegalSimplified", ["壹", "壹拾壹"]],
    ["ideographTraditional", ["甲", "11"]],
    ["ideographZodiac", ["子", "戌"]],
    ["decimalZero", ["01", "11"]],
    ["decimalFullWidth", ["１", "１１"]],
    ["decimalEnclosedCircleChinese", ["①", "⑪"]],
    ["decimalEnclosedParen", ["⑴", "⑾"]],
    ["decimalEnclosedFullstop", ["⒈", "⒒"]],
    ["upperRoman", ["I", "XI"]],
  ])("are written as Word writes them: %s", async (format, expected) => {
    const lists = definition(1, level(0, "%1", format)) + num(1, 1) + num(2, 1, from(0, 11));

    expect(await numbers(item(1, 0) + item(2, 0), lists)).toEqual(expected);
  });
});

describe("a paragraph whose end is not seen", () => {
  const hiddenEnd = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>";
  const deletedEnd = "<w:rPr><w:del/></w:rPr>";
  const heading = (level: number) => `<w:pStyle w:val="Heading${level}"/>`;

  it.each([
    [
      "goes on as the text behind a heading",
      paragraph(run("（一）主动公开。"), heading(2) + hiddenEnd) + line("公开2186条。"),
      ["（一）主动公开。公开2186条。(8)"],
    ],
    [
      "stays a line where it is the heading of a section",
      paragraph(run("一、总体情况"), heading(1) + hiddenEnd) + line("公开2186条。"),
      ["一、总体情况(6)", "公开2186条。"],
    ],
    [
      "goes on where its end was deleted",
      paragraph(run("公开2186"), deletedEnd) + line("条。"),
      ["公开2186条。"],
    ],
    [
      "stays a line before a heading",
      paragraph(run("引言"), deletedEnd) + paragraph(run("一、总体情况"), heading(1)),
      ["引言", "一、总体情况(6)"],
    ],
    [
      "stays a line where it is no heading",
      paragraph(run("甲"), hiddenEnd) + line("乙"),
      ["甲", "乙"],
    ],
    ["stays the last line", paragraph(run("甲"), deletedEnd), ["甲"]],
    [
      "stays a line before a table",
      paragraph(run("甲"), deletedEnd) + table(row(cell("1"))) + line("乙"),
      ["甲", "table", "乙"],
    ],
  ])("%s", async (_, body, expected) => {
    const { blocks } = await readDocx(await officeFile(wordParts(body)));

    const lines = blocks.map((one) =>
      one.type === "table"
        ? one.type
        : one.text + (one.headingLength ? `(${one.headingLength})` : ""),
    );

    expect(lines).toEqual(expected);
  });
});

describe("a table of a DOCX", () => {
  const restart = '<w:vMerge w:val="restart"/>';

  it("keeps its merged cells", async () => {
    const rows = [
      cell("甲", restart) + cell("乙", '<w:gridSpan w:val="2"/>'),
      cell("", "<w:vMerge/>") + cell("1") + cell("2"),
    ];

    expect(await draw(table(rows.map((one) => row(one)).join("")))).toEqual([
      "甲(2×1)|乙(1×2)",
      "1|2",
    ]);
  });

  it("has the number in a cell's text box once", async () => {
    const body = table(row(cell("甲") + cell(paragraph(box(line("59"))))));

    expect(await draw(body)).toEqual(["甲|59\n"]);
  });

  it("has no label where the row of the label is hidden", async () => {
    const rows =
      row(cell("甲", restart) + cell("1")) +
      row(cell("乙", restart) + cell("2"), "<w:hidden/>") +
      row(cell("", "<w:vMerge/>") + cell("3"));

    expect(await draw(table(rows))).toEqual(["甲|1", "|3"]);
  });
});

describe("styles of a DOCX", () => {
  it("are read when they are made from each other", async () => {
    const round = styles([
      ["paragraph", "A", "B", ""],
      ["paragraph", "B", "A", ""],
    ]);

    expect(await draw(paragraph(run("甲"), '<w:pStyle w:val="A"/>'), round)).toEqual(["甲"]);
  });
});

function mathRun(text: string): string {
  return `<m:r><m:rPr><m:sty m:val="p"/></m:rPr><w:rPr/><m:t>${text}</m:t></m:r>`;
}

function ruby(phonetic: string, base: string): string {
  return `<w:r><w:ruby><w:rubyPr/><w:rt>${run(phonetic)}</w:rt><w:rubyBase>${run(base)}</w:rubyBase></w:ruby></w:r>`;
}

function formField(data: string): string {
  return `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r>`;
}
