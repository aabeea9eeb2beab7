import { describe, expect, it } from "vitest";
import { readOdf } from "../../../src/readers/odf/read-odf.ts";
import { type Drawn, drawSource } from "../docx/drawn-docx.ts";
import { odfFile, odfStyle, sheetBody } from "./odf-file.ts";

async function draw(rows: string, columns = "", styles = ""): Promise<Drawn> {
  return drawSource(await readOdf(await odfFile(sheetBody(rows, columns), styles)));
}

const row = (cells: string, more = "") => `<table:table-row ${more}>${cells}</table:table-row>`;
const cell = (text: string, more = "") =>
  `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`;
const number = (value: string, shown: string, more = "") =>
  cell(shown, `office:value-type="float" office:value="${value}" ${more}`);

describe("the cells of an ODS", () => {
  it("have the values that were saved, whatever their format shows of them", async () => {
    const { text, found } = await draw(
      row(
        number("15320", "15,320") +
          number("7730.2799999999997", "7730.28") +
          number("0", "—") +
          cell("50%", 'office:value-type="percentage" office:value="0.5"') +
          cell("TRUE", 'office:value-type="boolean" office:boolean-value="true"'),
      ),
    );

    expect(text).toEqual(["15320|7730.28|0|0.5|TRUE"]);
    expect(found).toEqual([]);
  });

  it("tell where another number is shown than is saved", async () => {
    const { text, shown } = await draw(row(cell("a") + number("2.35", "2")));

    expect(text).toEqual(["a|2.35"]);
    expect(shown).toEqual(["工作表“a”B1 格 2.35: 2"]);
  });

  it("tell of a formula that no program has computed", async () => {
    const formula = 'table:formula="of:=SUM([.A1:.A2])"';

    const { text, open } = await draw(
      row(`${cell("a")}<table:table-cell ${formula}/>${number("3", "3", formula)}`),
    );

    expect(text).toEqual(["a||3"]);
    expect(open).toEqual(["工作表“a”B1 格 SUM([.A1:.A2])"]);
  });

  it("have days as they are, from whichever day the file counts", async () => {
    const day = 'office:value-type="date" office:date-value="2025-01-20T00:00:00"';

    expect((await draw(row(cell("2025/1/20", day) + cell("a")))).text).toEqual(["2025-01-20|a"]);
  });

  it.each(["1904-01-01", "1900-01-01"])(
    "have them so in a file that counts from %s",
    async (first) => {
      const day = 'office:value-type="date" office:date-value="2025-01-20"';
      const cells = row(cell("2025-01-20", day) + number("44215", "44215") + cell("a"));
      const settings = `<table:calculation-settings><table:null-date table:date-value="${first}"/></table:calculation-settings>`;
      const body = sheetBody(cells).replace("<table:table ", `${settings}<table:table `);

      const { text } = drawSource(await readOdf(await odfFile(body)));

      expect(text).toEqual(["2025-01-20|44215|a"]);
    },
  );

  it("leave out what is hidden, struck or raised in them", async () => {
    const styles =
      odfStyle("text", "S", 'style:text-line-through-style="solid"') +
      odfStyle("text", "U", 'style:text-position="super 58%"') +
      odfStyle("table-cell", "C", 'style:text-line-through-style="solid"');
    const span = (style: string, text: string) =>
      `<text:span text:style-name="${style}">${text}</text:span>`;

    const { text, told } = await draw(
      row(
        cell(`${span("S", "9")}15320${span("U", "2")}`) +
          number("7", "7", 'table:style-name="C"') +
          number("8", "") +
          cell("end"),
      ),
      "",
      styles,
    );

    expect(text).toEqual(["15320|||end"]);
    expect(told).toEqual([
      "struck 工作表“a”A1 格 9",
      "raised 工作表“a”A1 格 2",
      "struck 工作表“a”B1 格 7",
      "hidden 工作表“a”C1 格 8",
    ]);
  });

  it("are passed over in hidden rows and columns, which are told", async () => {
    const columns =
      '<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>';

    const { text, told } = await draw(
      row(cell("a", 'table:number-columns-spanned="3"') + "<table:covered-table-cell/>".repeat(2)) +
        row(cell("b") + cell("c") + cell("d")) +
        row(cell("e") + cell("f") + cell("g"), 'table:visibility="filter"') +
        row(cell("h") + cell("i") + cell("j")),
      columns,
    );

    expect(text).toEqual(["a(1×2)", "b|d", "h|j"]);
    expect(told.map((one) => one.at(-1)).join("")).toBe("cefgi");
  });

  it("are in one table over blank cells that fill the sheet up", async () => {
    const filling = '<table:table-cell table:number-columns-repeated="16000"/>';

    const { text } = await draw(
      row(cell("a") + cell("b") + filling) + row(filling, 'table:number-rows-repeated="1048000"'),
    );

    expect(text).toEqual(["a|b"]);
  });
});
