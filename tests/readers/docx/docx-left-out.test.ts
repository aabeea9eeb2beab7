import { describe, expect, it } from "vitest";
import type { Parts } from "../office-file.ts";
import { box, cell, drawDocx, line, paragraph, row, run, styles, table } from "./drawn-docx.ts";

const raised = '<w:vertAlign w:val="superscript"/>';
const lowered = '<w:vertAlign w:val="subscript"/>';
const higher = '<w:position w:val="6"/>';
const inStyle = (id: string) => `<w:rStyle w:val="${id}"/>`;
const paragraphStyle = (id: string) => `<w:pStyle w:val="${id}"/>`;

/** What is read of a cell, and what is told of it. */
async function drawCell(inner: string, more: Parts = {}) {
  const { text, told } = await drawDocx(table(row(cell(inner))), more);
  return [...text, ...told];
}

const inFirstCell = "第1个表格第1行第1格";

describe("a mark beside a figure", () => {
  const figure = run("15320");

  it.each<[string, string, Parts?]>([
    ["raised", paragraph(figure + run("2", raised))],
    ["lowered", paragraph(figure + run("2", lowered))],
    ["set higher", paragraph(figure + run("2", higher))],
    ["set lower", paragraph(figure + run("2", '<w:position w:val="-6"/>'))],
    ["before it", paragraph(run("2", raised) + figure)],
    ["in a paragraph of its own", paragraph(figure) + paragraph(run("2", raised))],
    [
      "by a style of characters",
      paragraph(figure + run("2", inStyle("Mark"))),
      styles([["character", "Mark", "", raised]]),
    ],
    [
      "by a style that is made from another",
      paragraph(figure + run("2", inStyle("Own"))),
      styles([
        ["character", "Mark", "", raised],
        ["character", "Own", "Mark", "<w:b/>"],
      ]),
    ],
    [
      "by the paragraph's style, which the figure takes back",
      paragraph(
        run("15320", '<w:vertAlign w:val="baseline"/>') + run("2"),
        paragraphStyle("Raised"),
      ),
      styles([["paragraph", "Raised", "", raised]]),
    ],
    [
      "by the usual paragraph's style",
      paragraph(run("15320", '<w:position w:val="0"/>') + run("2")),
      styles([["paragraph", "Normal", "", higher]]),
    ],
    [
      "by what holds for the whole document",
      paragraph(run("15320", '<w:vertAlign w:val="baseline"/>') + run("2")),
      styles([], raised),
    ],
    [
      "as the mark of a note that someone chose",
      paragraph(
        `${figure}<w:r><w:footnoteReference w:id="9" w:customMarkFollows="1"/><w:t>2</w:t></w:r>`,
      ),
    ],
  ])("is not joined to it when it is %s", async (_, inner, more) => {
    const told = (await drawCell(inner, more)).filter((one) => !one.startsWith("note"));

    expect(told.map((one) => one.trim())).toEqual(["15320", `raised ${inFirstCell} 2`]);
  });

  it("is not joined to it in a sentence", async () => {
    const { text, told } = await drawDocx(
      paragraph(run("公开2186") + run("[", raised) + run("1]", raised) + run("条")),
    );

    expect(text).toEqual(["公开2186条"]);
    expect(told).toEqual(["raised 第1段 [1]"]);
  });

  it("leaves a cell blank that holds nothing else", async () => {
    expect(await drawCell(paragraph(run("2", raised)))).toEqual(["", `raised ${inFirstCell} 2`]);
  });
});

describe("what is raised or lowered and belongs to the words", () => {
  it.each([
    ["the power of a unit", run("绿地3万m") + run("2", raised) + run("。"), "绿地3万m²。"],
    ["the third power", run("km") + run("3", higher), "km³"],
    ["the index of a formula", run("PM") + run("2.5", lowered) + run("超标"), "PM2.5超标"],
    [
      "a line that is shifted as a whole",
      run("公开", higher) + run("2186条", higher),
      "公开2186条",
    ],
    [
      "words that are set a little lower",
      run("公开2186条，") + run("同比增长", '<w:position w:val="-1"/>'),
      "公开2186条，同比增长",
    ],
    [
      "a paragraph that is raised as a whole",
      run("公开", raised) + run("2186条", raised),
      "公开2186条",
    ],
    ["a raised blank", run("甲") + run(" ", raised) + run("乙"), "甲 乙"],
  ])("stays: %s", async (_, inner, expected) => {
    const { text, told } = await drawDocx(paragraph(inner));

    expect({ text, told }).toEqual({ text: [expected], told: [] });
  });

  it("is no power behind a word or a figure", async () => {
    const { text, told } = await drawDocx(
      paragraph(run("APP") + run("2", raised) + run("有15") + run("3", raised) + run("个")),
    );

    expect(text).toEqual(["APP有15个"]);
    expect(told).toEqual(["raised 第1段 2", "raised 第1段 3"]);
  });
});

describe("hidden and struck characters", () => {
  const off = '<w:vanish w:val="0"/>';
  const hidden = styles([
    ["paragraph", "Normal", "", ""],
    ["paragraph", "Hidden", "Normal", "<w:vanish/>"],
    ["paragraph", "MadeFromHidden", "Hidden", "<w:b/>"],
    ["paragraph", "SeenAgain", "Hidden", off],
    ["character", "HiddenLetters", "", "<w:vanish/>"],
    ["character", "StruckLetters", "", "<w:strike/>"],
    ["table", "HiddenTable", "", "<w:vanish/>"],
  ]);

  it.each([
    ["hidden", run("9", "<w:vanish/>"), "hidden"],
    ["struck", run("9", "<w:strike/>"), "struck"],
    ["struck twice", run("9", '<w:dstrike w:val="true"/>'), "struck"],
    ["hidden by a style", run("9", inStyle("HiddenLetters")), "hidden"],
    ["struck by a style", run("9", inStyle("StruckLetters")), "struck"],
    ["white on white", run("9", '<w:color w:val="FFFFFF"/>'), "hidden"],
    ["too small to be seen", run("9", '<w:sz w:val="1"/>'), "hidden"],
    ["deleted", `<w:del><w:r><w:delText>9</w:delText></w:r></w:del>`, "struck"],
    ["moved away", `<w:moveFrom>${run("9")}</w:moveFrom>`, "struck"],
    ["hidden and struck", run("9", "<w:vanish/><w:strike/>"), "hidden"],
  ])("are not read when they are %s", async (_, inner, kind) => {
    expect(await drawCell(paragraph(inner + run("15320")), hidden)).toEqual([
      "15320",
      `${kind} ${inFirstCell} 9`,
    ]);
  });

  it.each([
    ["not hidden", run("9", off)],
    ["not struck", run("9", '<w:strike w:val="false"/><w:dstrike w:val="off"/>')],
    ["hidden on the web only", run("9", "<w:webHidden/>")],
    [
      "white on a coloured ground",
      run("9", '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="C00000"/>'),
    ],
    ["white and marked", run("9", '<w:color w:val="FFFFFF"/><w:highlight w:val="red"/>')],
  ])("are read when they are %s", async (_, inner) => {
    expect(await drawCell(paragraph(inner + run("15320")))).toEqual(["915320"]);
  });

  it.each([
    ["hidden", paragraphStyle("Hidden"), ""],
    ["made from a hidden one", paragraphStyle("MadeFromHidden"), ""],
    ["a hidden one's that is seen again", paragraphStyle("SeenAgain"), "9"],
  ])("follow the style of their paragraph when it is %s", async (_, properties, expected) => {
    const { text, told } = await drawDocx(paragraph(run("9"), properties), hidden);

    expect(text.join("")).toBe(expected);
    expect(told).toEqual(expected === "" ? ["hidden 第1段 9"] : []);
  });

  it("are seen again where two styles hide them, as Word shows it", async () => {
    const both = paragraph(run("9", inStyle("HiddenLetters")), paragraphStyle("Hidden"));
    const said = paragraph(
      run("9", `${inStyle("HiddenLetters")}<w:vanish/>`),
      paragraphStyle("Hidden"),
    );

    expect((await drawDocx(both, hidden)).text).toEqual(["9"]);
    expect((await drawDocx(said, hidden)).text).toEqual([]);
  });

  it("are hidden where the whole document is", async () => {
    const { text, told } = await drawDocx(
      line("甲") + paragraph(run("乙", off)),
      styles([], "<w:vanish/>"),
    );

    expect(text).toEqual(["乙"]);
    expect(told).toEqual(["hidden 第1段 甲"]);
  });

  it("follow the style of their table", async () => {
    const body = table(row(cell("9")), '<w:tblStyle w:val="HiddenTable"/>');

    expect((await drawDocx(body, hidden)).told).toEqual([`hidden ${inFirstCell} 9`]);
  });

  it.each([
    ["a cell", table(row(cell("甲", '<w:shd w:val="clear" w:fill="C00000"/>')))],
    ["a table", table(row(cell("甲")), '<w:shd w:val="clear" w:fill="C00000"/>')],
    ["a paragraph", paragraph(run("甲"), '<w:shd w:val="solid" w:color="C00000" w:fill="auto"/>')],
    ["a text box", paragraph(box(line("甲")))],
  ])("are seen in white where the ground may be coloured: %s", async (_, body) => {
    const white = body.replaceAll("<w:rPr></w:rPr>", '<w:rPr><w:color w:val="ffffff"/></w:rPr>');

    const { text, told } = await drawDocx(white);

    expect(white).not.toBe(body);
    expect(text.join("")).toBe("甲");
    expect(told).toEqual([]);
  });

  it("leave no line where a paragraph is hidden with its end", async () => {
    const gone = paragraph(run("隐藏的整段", "<w:vanish/>"), "<w:rPr><w:vanish/></w:rPr>");

    const { text, told } = await drawDocx(line("甲") + gone + line("乙"));

    expect(text).toEqual(["甲", "乙"]);
    expect(told).toEqual(["hidden 第2段 隐藏的整段"]);
  });

  it("are told once where a program cut them into pieces", async () => {
    const cut = run("旧", "<w:strike/>") + run("文", '<w:strike/><w:lang w:val="zh-CN"/>');

    expect((await drawDocx(paragraph(cut))).told).toEqual(["struck 第1段 旧文"]);
  });

  it("still part words where a blank is struck", async () => {
    expect(await drawCell(paragraph(run("41") + run(" ", "<w:strike/>") + run("9")))).toEqual([
      "41 9",
    ]);
  });

  it("hide the text box that is fixed to them", async () => {
    const hiddenBox = box(line("7")).replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>");

    expect(await drawCell(paragraph(hiddenBox + run("15320")))).toEqual([
      "15320",
      `hidden ${inFirstCell} 7`,
    ]);
  });
});

describe("a row of a table that is not seen", () => {
  const hiddenMark = "<w:rPr><w:vanish/></w:rPr>";

  it.each([
    ["hidden", row(cell("甲") + cell("7"), "<w:hidden/>"), "hidden 第1个表格第2行 甲 7"],
    ["deleted", row(cell("甲") + cell("7"), "<w:del/>"), "struck 第1个表格第2行 甲 7"],
    [
      "hidden with all that it holds",
      row(cell(paragraph(run("甲", "<w:vanish/>"), hiddenMark)) + cell(paragraph("", hiddenMark))),
      "hidden 第1个表格第2行第1格 甲",
    ],
  ])("is told when it is %s", async (_, middle, told) => {
    const drawn = await drawDocx(table(row(cell("一")) + middle + row(cell("二"))));

    expect(drawn.text).toEqual(["一", "二"]);
    expect(drawn.told).toEqual([told]);
  });

  it("is read when it says that it is not hidden", async () => {
    const { text } = await drawDocx(table(row(cell("1"), '<w:hidden w:val="0"/>')));

    expect(text).toEqual(["1"]);
  });

  it("is told in a table inside a cell", async () => {
    const inner = table(row(cell("7"), "<w:hidden/>") + row(cell("8")));
    const { text, told } = await drawDocx(table(row(cell(inner) + cell("9"))));

    expect(text).toEqual(["8|9"]);
    expect(told).toEqual([`hidden ${inFirstCell} 7`]);
  });
});

describe("a cell of a table that is not seen", () => {
  it("is told when it was deleted", async () => {
    const { text, told } = await drawDocx(
      table(row(cell("1") + cell("7", "<w:cellDel/>") + cell("2"))),
    );

    expect(text).toEqual(["1|2"]);
    expect(told).toEqual(["struck 第1个表格第1行 7"]);
  });

  it("is told when another covers it, unless it says the same", async () => {
    const merged = (text: string) => row(cell(text, "<w:vMerge/>"));
    const rows = row(cell("甲", '<w:vMerge w:val="restart"/>')) + merged("乙") + merged("甲");

    const { text, told } = await drawDocx(table(rows));

    expect(text).toEqual(["甲(3×1)", "", ""]);
    expect(told).toEqual([`hidden ${inFirstCell} 乙`]);
  });
});

const reference = (type: string, id: number) => `<w:r><w:${type}Reference w:id="${id}"/></w:r>`;
const notes = (type: string, text: string): Parts => ({
  [`word/${type}s.xml`]: `<w:${type}s><w:${type} w:type="separator" w:id="-1">${line("—")}</w:${type}><w:${type} w:id="2">${line(text)}${line("第二段")}</w:${type}></w:${type}s>`,
});
const drawing = (inner: string, about = "") =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" ${about}/><a:graphic><a:graphicData>${inner}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const image = '<pic:pic><pic:blipFill><a:blip r:embed="r1"/></pic:blipFill></pic:pic>';
const related = (id: string, type: string, target: string): Parts => ({
  "word/_rels/document.xml.rels": `<Relationships><Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/></Relationships>`,
});

describe("what stands in a DOCX and is no text", () => {
  it.each<[string, string, readonly string[], Parts?]>([
    ["a footnote", reference("footnote", 2), ["note 第1段 脚注 第二段"], notes("footnote", "脚注")],
    ["an endnote", reference("endnote", 2), ["note 第1段 尾注 第二段"], notes("endnote", "尾注")],
    [
      "a note that is not there",
      reference("footnote", 5),
      ["note 第1段"],
      notes("footnote", "脚注"),
    ],
    ["a picture", drawing(image, 'descr="公章"'), ["picture 第1段 公章"]],
    ["a picture without words", drawing(image), ["picture 第1段"]],
    [
      "an old picture",
      '<w:r><w:pict><v:shape alt="公章"><v:imagedata r:id="r1"/></v:shape></w:pict></w:r>',
      ["picture 第1段 公章"],
    ],
    [
      "letters as a picture",
      '<w:r><w:pict><v:shape><v:textpath string="内部资料"/></v:shape></w:pict></w:r>',
      ["picture 第1段 内部资料"],
    ],
    ["a drawn shape", drawing('<wps:wsp><a:prstGeom prst="rect"/></wps:wsp>'), ["picture 第1段"]],
    ["a line that is only drawn", drawing('<wps:wsp><a:prstGeom prst="line"/></wps:wsp>'), []],
    ["an old line", '<w:r><w:pict><v:line from="0,0" to="9,0"/></w:pict></w:r>', []],
    [
      "an object",
      '<w:r><w:object><v:shape><v:imagedata r:id="r1"/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>',
      ["embedded 第1段 Excel.Sheet.12"],
    ],
    ["a document inside", '<w:altChunk r:id="r1"/>', ["embedded 第1段"]],
    [
      "a diagram",
      drawing('<dgm:relIds r:dm="r7"/>'),
      ["embedded 第1段 受理 答复"],
      {
        ...related("r7", "diagramData", "diagrams/data1.xml"),
        "word/diagrams/data1.xml": "<d><a:p><a:t>受理</a:t></a:p><a:p><a:t>答复</a:t></a:p></d>",
      },
    ],
    [
      "a chart",
      drawing('<c:chart r:id="r8"/>', 'title="申请数量"'),
      ["embedded 第1段 申请数量 近三年"],
      {
        ...related("r8", "chart", "/word/charts/chart1.xml"),
        "word/charts/chart1.xml": "<c:chartSpace><a:t>近三年</a:t></c:chartSpace>",
      },
    ],
    [
      "a formula",
      "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>",
      ["embedded 第1段 1/2"],
    ],
    [
      "phonetic letters",
      `<w:r><w:ruby><w:rt>${run("shì")}</w:rt><w:rubyBase/></w:ruby></w:r>`,
      ["phonetic 第1段 shì"],
    ],
    [
      "a sign that is not known",
      '<w:r><w:sym w:font="Webdings" w:char="F04E"/></w:r>',
      ["picture 第1段 Webdings F04E"],
    ],
  ])("is told: %s", async (_, inner, expected, more) => {
    const body = inner.startsWith("<w:altChunk") ? inner : paragraph(run("甲") + inner + run("乙"));

    const { text, told } = await drawDocx(body, more);

    expect(text.join("")).toBe(body === inner ? "" : "甲乙");
    expect(told).toEqual(expected);
  });

  it("has its comments counted", async () => {
    const { text, found } = await drawDocx(paragraph(run("甲") + reference("comment", 0)));

    expect(text).toEqual(["甲"]);
    expect(found).toEqual(["IMPORT-COMMENTS"]);
  });
});

describe("signs of a font of signs", () => {
  const sign = (font: string, char: string) =>
    `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;

  it.each([
    ["a tick in a box", sign("Wingdings", "F0FE"), "☑"],
    ["a tick", sign("Wingdings 2", "F050"), "✓"],
    ["an empty box", sign("Wingdings", "A8"), "□"],
    ["a number in a circle", sign("Wingdings", "F083"), "③"],
    ["at least", sign("Symbol", "F0B3"), "≥"],
    ["a character of a text's font", sign("宋体", "2460"), "①"],
    ["letters that are set in one", run("þ\uf0fe", '<w:rFonts w:ascii="Wingdings"/>'), "☑☑"],
    [
      "other letters in such a run",
      run("甲", '<w:rFonts w:ascii="Wingdings" w:eastAsia="仿宋"/>'),
      "甲",
    ],
  ])("are read as characters: %s", async (_, inner, expected) => {
    const { text, told } = await drawDocx(paragraph(inner));

    expect({ text, told }).toEqual({ text: [expected], told: [] });
  });
});

describe("the head and the foot of a DOCX's pages", () => {
  const pages = (foot: string): Parts => ({
    ...related("r1", "footer", "footer1.xml"),
    "word/footer1.xml": `<w:ftr>${foot}</w:ftr>`,
  });

  it.each([
    ["the number of the page", line("— 3 —"), []],
    ["the page of all pages", line("第 1 页 共 12 页"), []],
    ["the title again", line("示范区年度报告 － 3"), []],
    ["nothing", paragraph(""), []],
    ["anything else", table(row(cell("内部资料") + cell("3"))), ["margin 内部资料"]],
    ["a picture", paragraph(drawing(image, 'descr="徽标"')), ["picture 徽标"]],
  ])("say no more than the text, or are told: %s", async (_, foot, expected) => {
    const { told } = await drawDocx(line("示范区年度报告"), pages(foot));

    expect(told).toEqual(expected);
  });
});
