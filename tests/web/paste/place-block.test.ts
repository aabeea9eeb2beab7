import { describe, expect, it } from "vitest";
import { gridNamed } from "../../../src/edition/edition.ts";
import { placeBlock } from "../../../web/src/paste/block/place-block.ts";
import { tableOfText, textsOfTable } from "../../../web/src/paste/pasted-table.ts";
import { editionOf } from "../../given/reports.ts";

function grid(name: string, edition = "2021") {
  const found = gridNamed(editionOf(edition), name);
  if (!found) throw new Error(`no table ${name}`);
  return found;
}

/** A block as a spreadsheet writes it, cells parted by `|`, laid in at a cell. */
function paste(table: string, path: string, lines: readonly string[]) {
  const text = lines.map((line) => line.replaceAll("|", "\t")).join("\r\n");
  const { cells, left } = placeBlock(grid(table), path, textsOfTable(tableOfText(text)));
  const own = Object.entries(cells).map(([key, typed]) => [key.replace(`${table}/`, ""), typed]);
  return { cells: Object.fromEntries(own), left };
}

const requestRow = (name: string, values: readonly (number | string)[]) => {
  const columns = ["naturalPerson", "enterprise", "researchInstitution", "socialOrganization"];
  const all = [...columns, "legalService", "otherOrganization", "total"];
  return Object.fromEntries(values.map((value, at) => [`${name}.${all[at]}`, String(value)]));
};

const heads = [
  "||| 申请人情况||||||",
  "|||自然人|法人或其他组织|||||总计",
  "||||商业企业|科研机构|社会公益组织|法律服务机构|其他|",
];

describe("a block of figures alone", () => {
  it("falls into the cells right and below; what sticks out is told", () => {
    expect(paste("disputes", "review.pending", ["1|2|3", "4|5|6"])).toEqual({
      cells: { "review.pending": "1", "review.total": "2", "lawsuit.direct.upheld": "3" },
      left: ["4", "5", "6"],
    });
  });

  it("tells the figures right of the last column", () => {
    expect(paste("requests", "received.otherOrganization", ["1|2|3"])).toEqual({
      cells: { "received.otherOrganization": "1", "received.total": "2" },
      left: ["3"],
    });
  });

  it("keeps annotations and units of figures, and slips in them", () => {
    const { cells, left } = paste("proactive", "rules.issued", ["22（其中修订16件）|1,362|３"]);

    expect(Object.values(cells)).toEqual(["22（其中修订16件）", "1,362", "３"]);
    expect(left).toEqual([]);
  });

  it("skips a row where a line is blank", () => {
    expect(paste("requests", "received.total", ["1", "", "3"]).cells).toEqual({
      "received.total": "1",
      "carriedIn.total": "",
      "granted.total": "3",
    });
  });

  it("lies on the table as on paper, if its blank lines are where the table has no values", () => {
    const lines = ["1|2|3", "4|5|6", "||", "本年处理决定数量||", "7||"];

    expect(paste("proactive", "rules.issued", lines)).toEqual({
      cells: {
        "rules.issued": "1",
        "rules.repealed": "2",
        "rules.inForce": "3",
        "normativeDocuments.issued": "4",
        "normativeDocuments.repealed": "5",
        "normativeDocuments.inForce": "6",
        "licensing.decisions": "7",
      },
      left: [],
    });
  });
});

describe("a block with its labels", () => {
  it("may bring the names of its rows along", () => {
    const { cells, left } = paste("proactive", "rules.issued", [
      "规章|1|2|3",
      "行政规范性文件|4|5|6",
    ]);

    expect(Object.values(cells)).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(left).toEqual([]);
  });

  it("goes to the rows that it names, wherever it is pasted", () => {
    const lines = ["四、结转下年度继续办理|||1|0|0|0|0|0|1", "（一）予以公开||5|0|0|0|0|0|5"];

    expect(paste("requests", "refused.stateSecret.enterprise", [lines[0] ?? ""])).toEqual({
      cells: requestRow("carriedOut", [1, 0, 0, 0, 0, 0, 1]),
      left: [],
    });
    expect(paste("requests", "received.total", [`|${lines[1]}`])).toEqual({
      cells: requestRow("granted", [5, 0, 0, 0, 0, 0, 5]),
      left: [],
    });
  });

  it("is taken with its heads, its groups and all numbers of its rows, as a whole table", () => {
    const lines = [
      ...heads,
      "一、本年新收政府信息公开申请数量|||7|1|0|0|0|0|8",
      "二、上年结转政府信息公开申请数量|||0|0|0|0|0|0|0",
      "三、本年度办理结果|（一）予以公开||5|0|0|0|0|0|5",
      "|（三）不予公开|1.属于国家秘密|1|0|0|0|0|0|1",
      "||8.属于行政查询事项|0|1|0|0|0|0|1",
      "|（六）其他处理|3.其他|0|0|0|0|0|0|0",
      "|（七）总计||6|1|0|0|0|0|7",
    ];

    expect(paste("requests", "received.naturalPerson", lines)).toEqual({
      cells: {
        ...requestRow("received", [7, 1, 0, 0, 0, 0, 8]),
        ...requestRow("carriedIn", [0, 0, 0, 0, 0, 0, 0]),
        ...requestRow("granted", [5, 0, 0, 0, 0, 0, 5]),
        ...requestRow("refused.stateSecret", [1, 0, 0, 0, 0, 0, 1]),
        ...requestRow("refused.inquiryMatter", [0, 1, 0, 0, 0, 0, 1]),
        ...requestRow("otherHandling.other", [0, 0, 0, 0, 0, 0, 0]),
        ...requestRow("closed", [6, 1, 0, 0, 0, 0, 7]),
      },
      left: [],
    });
  });

  it("goes to the columns that it names, in whatever columns they stand", () => {
    const lines = ["项目|自然人|其他|总计", "本年新收|7|1|8", "上年结转|2|0|2"];

    expect(paste("requests", "received.naturalPerson", lines)).toEqual({
      cells: {
        "received.naturalPerson": "7",
        "received.otherOrganization": "1",
        "received.total": "8",
        "carriedIn.naturalPerson": "2",
        "carriedIn.otherOrganization": "0",
        "carriedIn.total": "2",
      },
      left: ["项目"],
    });
  });

  it("fills the one row of 复议诉讼 under its heads", () => {
    const lines = [
      "行政复议|||||行政诉讼|||||||||",
      "结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|||||复议后起诉||||",
      "|||||结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计",
      "1|0|0|0|1|2|0|0|0|2|3|0|0|0|3",
    ];
    const { cells, left } = paste("disputes", "lawsuit.direct.total", lines);

    expect(Object.values(cells).join()).toBe("1,0,0,0,1,2,0,0,0,2,3,0,0,0,3");
    expect(Object.keys(cells)[0]).toBe("review.upheld");
    expect(left).toEqual([]);
  });

  it("puts no word into a figure's cell, and tells of rows, columns and words it does not know", () => {
    const lines = [
      "（八）另行答复|4|0|0|0|0|0|4",
      "（一）予以公开|5|0|0|0|0|0|5|9",
      "注：截至年底。",
    ];
    const { cells, left } = paste("requests", "received.naturalPerson", lines);

    expect(cells).toEqual(requestRow("granted", [5, 0, 0, 0, 0, 0, 5]));
    expect(left).toEqual([
      "（八）另行答复",
      ...["4", "0", "0", "0", "0", "0", "4"].map((one) => `（八）另行答复 ${one}`),
      "（一）予以公开 9",
      "注：截至年底。",
    ]);
  });

  it("leaves out the words of labels that are none of the table's, and tells them", () => {
    expect(paste("proactive", "rules.issued", ["甲类|1|2|3", "乙类|无|5|6"])).toEqual({
      cells: {
        "rules.issued": "1",
        "rules.repealed": "2",
        "rules.inForce": "3",
        "normativeDocuments.repealed": "5",
        "normativeDocuments.inForce": "6",
      },
      left: ["甲类", "乙类", "无"],
    });
  });

  it("takes a row once: a second line of the same name is told", () => {
    const lines = ["规章|1|2|3", "规章|4|5|6"];

    expect(paste("proactive", "rules.issued", lines)).toEqual({
      cells: { "rules.issued": "1", "rules.repealed": "2", "rules.inForce": "3" },
      left: ["规章 4", "规章 5", "规章 6"],
    });
  });

  it("leaves figures whose columns cannot be told, and tells them", () => {
    const lines = ["本年新收|||7|1|0|8"];

    expect(paste("requests", "received.naturalPerson", lines)).toEqual({
      cells: {},
      left: ["7", "1", "0", "8"].map((one) => `本年新收 ${one}`),
    });
  });

  it.each([
    ["in one column", ["（一）予以公开|||5|0|0", "四、结转下年度|||1|0|0"], false],
    ["in their columns, as on paper", ["|（一）予以公开||5|0|0", "四、结转下年度|||1|0|0"], true],
  ])("tells blank figures from what names cover where names stand %s: $2", (_, lines, isTold) => {
    const { cells, left } = paste("requests", "received.naturalPerson", lines);

    expect(cells).toEqual(
      isTold ? { ...requestRow("granted", [5, 0, 0]), ...requestRow("carriedOut", [1, 0, 0]) } : {},
    );
    expect(left.length).toBe(isTold ? 0 : 6);
  });

  it("takes a number before the name of a row for no figure of it", () => {
    expect(paste("proactive", "rules.issued", ["1|规章|4|5|6"])).toEqual({
      cells: { "rules.issued": "4", "rules.repealed": "5", "rules.inForce": "6" },
      left: ["规章 1"],
    });
  });
});
