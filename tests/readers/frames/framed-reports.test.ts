import { describe, expect, it } from "vitest";
import { importReport } from "../../../src/readers/import-report.ts";
import { editionIds, editions, sample } from "../../given/reports.ts";
import { saveAll } from "../../office.ts";
import { canonical } from "../canonical.ts";
import { cell, drawDocx, line, paragraph, row, run, table } from "../docx/drawn-docx.ts";
import { readPage } from "../html/read-page.ts";
import { framedDocx, framedPage, pageFrames, wordFrames } from "./framed-files.ts";

const known = editions.map(({ edition }) => edition);

async function read(bytes: Uint8Array) {
  const { report, questions } = await importReport(bytes, { editions: known });
  return { report: canonical(report), asked: questions.map(({ code }) => code) };
}

const wordNames = Object.keys(wordFrames);
const frames = Object.entries(wordFrames).flatMap(([name, frame]) =>
  editionIds.map((id) => ({ name, frame, id })),
);

describe("a report that stands in a table of its page's layout", () => {
  it.each(frames)("is the whole report, in a DOCX of $id: $name", async ({ frame, id }) => {
    expect(await read(await framedDocx(id, frame))).toEqual({
      report: canonical(sample(id)),
      asked: [],
    });
  });

  it.each(
    Object.entries(pageFrames).flatMap(([name, frame]) =>
      editionIds.map((id) => ({ name, frame, id })),
    ),
  )("is the whole report, in a page of $id: $name", async ({ frame, id }) => {
    expect(await read(await framedPage(id, frame))).toEqual({
      report: canonical(sample(id)),
      asked: [],
    });
  });

  it.each(["doc", "rtf", "odt"])(
    "is the whole report, saved by LibreOffice: %s",
    async (format) => {
      const id = "2021";
      const files = Object.fromEntries(
        await Promise.all(
          Object.values(wordFrames).map(async (frame, index) => [
            `frame-${index}`,
            await framedDocx(id, frame),
          ]),
        ),
      );
      const saved = await saveAll(files, "docx", format);

      for (const [index, name] of wordNames.entries()) {
        const file = saved.get(`frame-${index}`) ?? new Uint8Array();
        expect({ name, ...(await read(file)) }).toEqual({
          name,
          report: canonical(sample(id)),
          asked: [],
        });
      }
    },
    120_000,
  );
});

describe("a table of the report with a table in one of its cells", () => {
  it("keeps all of its figures, in a page", async () => {
    const inner = "<table><tr><td>0</td></tr></table></td>";
    const page = await framedPage("2021", (text) => text.replace(/0<\/td>/, inner));

    expect(new TextDecoder().decode(page)).toContain(inner);
    expect(await read(page)).toEqual({ report: canonical(sample("2021")), asked: [] });
  });

  it("keeps all of its figures, in a DOCX", async () => {
    const inner = (text: string) => `<w:tbl><w:tr><w:tc>${text}</w:tc></w:tr></w:tbl><w:p/>`;
    const figure = /<w:p>(?:(?!<\/w:p>).)*<w:t[^>]*>0<\/w:t>.*?<\/w:p>/s;
    const docx = await framedDocx("2021", (text) => text.replace(figure, inner));

    expect(await read(docx)).toEqual({ report: canonical(sample("2021")), asked: [] });
  });

  it.each(["docx", "html"])(
    "keeps all of them with each in a box of its own: %s",
    async (format) => {
      const file =
        format === "html"
          ? await framedPage("2021", (text) =>
              text.replaceAll(
                /(<t[dh]\b[^>]*>)(.*?)(<\/t[dh]>)/gs,
                "$1<table><tr><td>$2</table>$3",
              ),
            )
          : await framedDocx("2021", (text) =>
              text.replaceAll(
                /(<\/w:tcPr>)(.*?)(<\/w:tc>)/gs,
                "$1<w:tbl><w:tr><w:tc>$2</w:tc></w:tr></w:tbl><w:p/>$3",
              ),
            );

      expect(await read(file)).toEqual({ report: canonical(sample("2021")), asked: [] });
    },
  );

  it("has the lines of that table in the cell", () => {
    const page = "<table><tr><td>其中<td><table><tr><td>公开<td>3</table><td>5</table>";

    expect(readPage(page).read).toEqual(["其中|公开\n3|5"]);
  });
});

describe("what stands in a frame", () => {
  it("is told where it is not seen: rows, cells, what a merged cell covers", async () => {
    const { text, told } = await drawDocx(
      table(
        row(cell("本年主动公开政府信息2186条。", "<w:vMerge w:val='restart'/>")) +
          row(cell("旧", "<w:vMerge/>")) +
          row(cell("隐藏的一行"), "<w:hidden/>") +
          row(cell("删去的一格", "<w:cellDel/>") + cell("办理申请53件。")),
      ),
    );

    expect(text).toEqual(["本年主动公开政府信息2186条。", "办理申请53件。"]);
    expect(told).toEqual(["hidden 第1段 旧", "hidden 第1段 隐藏的一行", "struck 第1段 删去的一格"]);
  });

  it("is told where a page does not draw it", () => {
    const gone = '<tr style="display:none"><td>隐藏的一行</tr>';
    const { read: lines, told } = readPage(`<table><tr><td>一、总体情况</tr>${gone}</table>`);

    expect(lines).toEqual(["一、总体情况"]);
    expect(told).toEqual(["hidden 第1段：隐藏的一行"]);
  });

  it("has places as if there were no frame", async () => {
    const { read: lines } = readPage("<table><tr><td><p>一、总体情况<p>本年<p>无</table><p>末");
    const { told } = await drawDocx(
      table(
        row(
          cell(
            line("一、总体情况") +
              paragraph(run("5", "<w:vertAlign w:val='superscript'/>") + run("注")),
          ),
        ),
      ),
    );

    expect(lines).toEqual(["一、总体情况", "本年", "无", "末"]);
    expect(told).toEqual(["raised 第2段 5"]);
  });
});
