import { describe, expect, it } from "vitest";
import { type Draft, get } from "../../given/reports.ts";
import {
  asked,
  attached,
  type Change,
  cell,
  column,
  filledForm,
  importWorkbook,
  inPart,
  part,
  row,
  told,
  words,
} from "./workbook.ts";

describe("a row of a mandated table that is not shown", () => {
  it.each<[string, string]>([
    ["hidden by hand", 'hidden="1"'],
    ["in a group that is closed", 'hidden="true" outlineLevel="1"'],
    ["without height", 'ht="0" customHeight="1"'],
  ])("is not read, and asked for, when it is %s", async (_, attributes) => {
    const form = await importWorkbook(filledForm, (workbook) => {
      const plain = inPart(part.requests, /<row r="8" [^>]*>/, '<row r="8" >')(workbook);
      return row(part.requests, 8, attributes)(plain);
    });

    expect(told(form)).toEqual([
      `IMPORT-HIDDEN 工作表“申请情况”第8行 1.属于国家秘密、0、0、0、0、0、0、0`,
    ]);
    expect(asked(form)).toEqual(["ASK-ROW /tables/requests/refused/stateSecret"]);
    expect(get(form.report as Draft, "tables.requests.refused.stateSecret")).toEqual({});
  });
});

describe("a column of a mandated table that is not shown", () => {
  it.each<[string, string]>([
    ["hidden by hand", 'width="9" hidden="1"'],
    ["in a group that is closed", 'width="9" hidden="true" outlineLevel="1" collapsed="true"'],
    ["without width", 'width="0" customWidth="1"'],
  ])("is not read, and asked for, when it is %s", async (_, attributes) => {
    const form = await importWorkbook(filledForm, column(part.requests, 5, attributes));

    expect(told(form)).toHaveLength(1);
    expect(told(form)[0]).toMatch(/^IMPORT-HIDDEN 工作表“申请情况”E 列 商业 企业、9、1、/);
    expect(asked(form)).toEqual(["ASK-COLUMN /tables/requests"]);
    expect(get(form.report as Draft, "tables.requests.received")).toEqual({
      naturalPerson: 41,
      researchInstitution: 1,
      socialOrganization: 1,
      legalService: 1,
      otherOrganization: 0,
      total: 53,
    });
  });
});

describe("a merged cell", () => {
  it("shows its words beside the column that is hidden under it", async () => {
    const form = await importWorkbook(filledForm, column(part.requests, 1, 'width="6" hidden="1"'));

    expect(get(form.report as Draft, "tables.requests.received.total")).toBe(53);
    expect(asked(form)).toEqual([]);
    expect(told(form)).toEqual(["IMPORT-HIDDEN 工作表“申请情况”A 列 三、 本 年 度 办 理 结 果"]);
  });

  it("shows its words below the row that is hidden under it", async () => {
    const form = await importWorkbook(filledForm, row(part.requests, 6, 'hidden="1"'));

    expect(told(form)).toEqual([
      "IMPORT-HIDDEN 工作表“申请情况”第6行 （一）予以公开、20、4、1、0、1、0、26",
    ]);
    expect(asked(form)).toEqual(["ASK-ROW /tables/requests/granted"]);
  });

  it("has a figure below it that nobody sees, which is told", async () => {
    const form = await importWorkbook(filledForm, cell(part.proactive, "C7", "", "<v>99</v>"));

    expect(told(form)).toEqual(["IMPORT-HIDDEN 工作表“主动公开情况”C7 格 99"]);
    expect(get(form.report as Draft, "tables.proactive.licensing.decisions")).toBe(15320);
  });
});

describe("a sheet that is not shown", () => {
  it.each(["hidden", "veryHidden"])(
    "is told with its words, once, when it is %s",
    async (state) => {
      const name = 'name="复议诉讼情况"';
      const form = await importWorkbook(
        filledForm,
        inPart("xl/workbook.xml", name, `${name} state="${state}"`),
      );

      expect(told(form)).toHaveLength(1);
      expect(told(form)[0]).toMatch(/^IMPORT-HIDDEN 工作表“复议诉讼情况” 行政复议、行政诉讼、/);
      expect(asked(form)).toEqual(["ASK-TABLE /tables/disputes"]);
      expect(JSON.stringify(form.report)).not.toContain("见工作表");
    },
  );

  it("is told, however long it is, and the workbook is read", async () => {
    const rows = '<row><c t="inlineStr"><is><t>往年</t></is></c></row>'.repeat(6000);
    const list = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
    const form = await importWorkbook(filledForm, addSheet("往年", list, "hidden"));

    expect(told(form)).toHaveLength(1);
    expect(told(form)[0]).toMatch(/^IMPORT-HIDDEN 工作表“往年” 往年、往年、/);
    expect(asked(form)).toEqual([]);
  });

  it("is not told when nothing stands on it", async () => {
    const form = await importWorkbook(filledForm, addSheet("空白", "<worksheet/>", "hidden"));

    expect(told(form)).toEqual([]);
  });
});

/** One sheet more at the end. */
function addSheet(name: string, content: string, state = "visible", kind = "worksheet"): Change {
  const target = `${kind}s/added.xml`;
  const relation = `<Relationship Id="added" Type="http://x/${kind}" Target="${target}"/>`;
  return (workbook) => {
    const listed = inPart(
      "xl/workbook.xml",
      "</sheets>",
      `<sheet name="${name}" sheetId="99" state="${state}" r:id="added"/></sheets>`,
    )(workbook);
    const related = inPart(
      "xl/_rels/workbook.xml.rels",
      "</Relationships>",
      `${relation}</Relationships>`,
    )(listed);
    return { ...related, [`xl/${target}`]: content };
  };
}

const anchored = (object: string) =>
  `<xdr:wsDr><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>6</xdr:row></xdr:from>${object}<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
const named = (attributes: string) => `<xdr:nv><xdr:cNvPr id="2" ${attributes}/></xdr:nv>`;
const says = (text: string) => `<xdr:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></xdr:txBody>`;
const chart = `<xdr:graphicFrame>${named('name="图表 1"')}<a:graphic><a:graphicData><c:chart r:id="a1"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
const chartPart =
  "<c:chartSpace><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>历年申请量</a:t></a:r></a:p></c:rich></c:tx></c:title></c:chart></c:chartSpace>";

/** What lies over the cell for 行政许可, and a chart that it may point to. */
function drawn(object: string): Change {
  const rels = `<Relationships><Relationship Id="a1" Type="http://x/chart" Target="../charts/chart1.xml"/></Relationships>`;
  return (workbook) => ({
    ...attached(part.proactive, "drawing", "xl/drawings/drawing1.xml", anchored(object))(workbook),
    "xl/drawings/_rels/drawing1.xml.rels": rels,
    "xl/charts/chart1.xml": chartPart,
  });
}

describe("what lies over the cells of a sheet", () => {
  it.each([
    [
      "a picture by its description",
      `<xdr:pic>${named('name="图片 1" descr="流程图"')}</xdr:pic>`,
      "PICTURE",
      "流程图",
    ],
    ["a picture by its name", `<xdr:pic>${named('name="图片 1"')}</xdr:pic>`, "PICTURE", "图片 1"],
    ["a chart by its title", chart, "EMBEDDED", "历年申请量"],
    [
      "a box by its words",
      `<xdr:sp>${says("以财政局数据为准")}</xdr:sp>`,
      "EMBEDDED",
      "以财政局数据为准",
    ],
    [
      "a box in a group",
      `<xdr:grpSp><xdr:sp>${says("另见附表")}</xdr:sp></xdr:grpSp>`,
      "EMBEDDED",
      "另见附表",
    ],
    [
      "a box that is written for newer and older programs",
      `<mc:AlternateContent><mc:Choice><xdr:sp>${says("新")}</xdr:sp></mc:Choice><mc:Fallback><xdr:sp>${says("旧")}</xdr:sp></mc:Fallback></mc:AlternateContent>`,
      "EMBEDDED",
      "新",
    ],
  ])("is told: %s", async (_, object, kind, text) => {
    const form = await importWorkbook(filledForm, drawn(object));

    const place = "/tables/proactive/licensing/decisions 工作表“主动公开情况”B7 格";
    expect(told(form)).toEqual([`IMPORT-${kind} ${place} ${text}`]);
  });

  it("is told by its sheet alone when there is very much of it", async () => {
    const many = `<xdr:grpSp>${`<xdr:pic>${named('name="图"')}</xdr:pic>`.repeat(60)}</xdr:grpSp>`;
    const form = await importWorkbook(filledForm, drawn(many));

    expect(told(form)).toHaveLength(1);
    expect(told(form)[0]).toMatch(/^IMPORT-PICTURE 工作表“主动公开情况” 图、图、/);
  });

  it("does not keep a workbook from being read, however much of it there is", async () => {
    const form = await importWorkbook(filledForm, drawn("<xdr:pic/>".repeat(510_000)));

    expect(told(form)).toEqual(["IMPORT-EMBEDDED 工作表“主动公开情况” @untitled"]);
    expect(asked(form)).toEqual([]);
  });

  it("is not told when it is a line without a word", async () => {
    const form = await importWorkbook(
      filledForm,
      drawn(`<xdr:cxnSp>${named('name="线"')}</xdr:cxnSp>`),
    );

    expect(told(form)).toEqual([]);
  });

  it("is told when it is a document of another program", async () => {
    const object = '<oleObjects><oleObject progId="Word.Document.12" shapeId="7"/></oleObjects>';
    const form = await importWorkbook(
      filledForm,
      inPart(part.proactive, "</worksheet>", `${object}</worksheet>`),
    );

    expect(told(form)).toEqual(["IMPORT-EMBEDDED 工作表“主动公开情况” Word.Document.12"]);
  });

  it("is told when it is a picture in a cell, as WPS puts it there", async () => {
    const formula = '<f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v>';
    const form = await importWorkbook(filledForm, cell(part.texts, "D4", 't="str"', formula));

    expect(told(form)).toEqual(["IMPORT-PICTURE 工作表“基本信息和文字”D4 格 @untitled"]);
  });

  it("is told when it is a sheet of its own", async () => {
    const form = await importWorkbook(
      filledForm,
      addSheet("图", "<chartsheet/>", "visible", "chartsheet"),
    );

    expect(told(form)).toEqual(["IMPORT-EMBEDDED 工作表“图” @untitled"]);
  });
});

describe("remarks on cells", () => {
  const comment = (address: string) =>
    `<comment ref="${address}"><text><t>请核</t></text></comment>`;

  it("are told once for the workbook, with how many there are", async () => {
    const list = (...addresses: string[]) =>
      `<comments><commentList>${addresses.map(comment).join("")}</commentList></comments>`;
    const form = await importWorkbook(
      filledForm,
      attached(part.proactive, "comments", "xl/comments1.xml", list("B7", "B10")),
      attached(part.disputes, "comments", "xl/comments2.xml", list("A4")),
    );

    const [finding, ...others] = form.findings.filter(({ rule }) => rule.startsWith("IMPORT-"));
    expect(others).toEqual([]);
    expect(finding?.parameters).toEqual({
      where: "工作表“主动公开情况”、工作表“复议诉讼情况”",
      count: 3,
    });
  });

  it("are counted once where they are saved for newer and older programs", async () => {
    const answers = `<ThreadedComments>${'<threadedComment ref="B7"><text>请核</text></threadedComment>'.repeat(2)}</ThreadedComments>`;
    const form = await importWorkbook(filledForm, (workbook) => ({
      ...workbook,
      "xl/threadedComments/threadedComment1.xml": answers,
      "xl/comments1.xml": `<comments><commentList>${comment("B7")}</commentList></comments>`,
      "xl/worksheets/_rels/sheet2.xml.rels": `<Relationships><Relationship Id="a" Type="http://x/threadedComment" Target="../threadedComments/threadedComment1.xml"/><Relationship Id="b" Type="http://x/comments" Target="../comments1.xml"/></Relationships>`,
    }));

    expect(form.findings.find(({ rule }) => rule === "IMPORT-COMMENTS")?.parameters.count).toBe(2);
  });
});

describe("what is typed beside the places of our form", () => {
  it.each([
    ["beside its columns", "D3", "待核实"],
    ["as a note to what has none", "C3", "以牌子为准"],
    ["under a word for its level that it does not know", "B4", "区政府"],
    ["for a year that is none", "B2", "去年"],
  ])("is told: %s", async (_, address, text) => {
    const form = await importWorkbook(filledForm, words(part.texts, address, text));

    expect(told(form)).toContain(`IMPORT-CELL 工作表“基本信息和文字”${address} 格 ${text}`);
  });

  it("does not hide the form itself: a title above its heads", async () => {
    const form = await importWorkbook(filledForm, (workbook) => ({
      ...workbook,
      [part.texts]: (workbook[part.texts] ?? "")
        .replaceAll(/r="(\w)(\d+)"/g, (_, letter, number) => `r="${letter}${Number(number) + 1}"`)
        .replaceAll(/<row r="(\d+)"/g, (_, number) => `<row r="${Number(number) + 1}"`)
        .replace(
          "<sheetData>",
          '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>2024年填报表</t></is></c></row>',
        ),
    }));

    expect(told(form)).toEqual(["IMPORT-CELL 工作表“基本信息和文字”A1 格 2024年填报表"]);
    expect(get(form.report as Draft, "agency")).toBe("示范区人民政府");
  });
});
