import type { Agreement, Share } from "./docx/agree.ts";
import type { OfdReadings } from "./ofd/readers.ts";
import type { PagesRead } from "./pages.ts";
import { explainAlone } from "./pdf/alone.ts";
import type { PdfReadings } from "./pdf/readers.ts";
import type { showDefects } from "./pdf/seeded-defects.ts";
import type { Validated } from "./pdf/validate-all.ts";
import type { XlsxReadings } from "./xlsx/readers.ts";

/** What a run found; a part that was not asked for is missing. */
export type Tables = {
  readonly verapdf?: readonly Validated[];
  readonly defects?: ReturnType<typeof showDefects>;
  readonly pdf?: PdfReadings;
  readonly docx?: readonly Agreement[];
  readonly ofd?: OfdReadings;
  readonly xlsx?: XlsxReadings;
};

/** Puts each table between its marks in the page; a part without one stays as it is. */
export function fillIn(page: string, tables: Tables): string {
  const texts: Readonly<Record<keyof Tables, string | undefined>> = {
    verapdf: tables.verapdf && validatedTable(tables.verapdf),
    defects: tables.defects && defectsTable(tables.defects),
    pdf: tables.pdf && pdfTable(tables.pdf),
    docx: tables.docx && docxTable(tables.docx),
    ofd: tables.ofd && ofdTable(tables.ofd),
    xlsx: tables.xlsx && xlsxTable(tables.xlsx),
  };
  return Object.entries(texts).reduce((text, [part, table]) => {
    if (table === undefined) return text;
    const marks = new RegExp(`(<!-- ${part} -->\n)[^]*?(<!-- /${part} -->)`);
    if (!marks.test(text)) throw new Error(`docs/validation.md has no place for ${part}`);
    return text.replace(marks, (_, open, close) => `${open}\n${table}\n\n${close}`);
  }, page);
}

function markdown(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function share({ right, of }: Share): string {
  return `${right} / ${of}`;
}

/** What differs, each once: the tables say how much, these say what. */
function listed(examples: readonly string[]): string {
  const shown = examples.slice(0, 20).map((one) => `- ${one}`);
  const more = examples.length > 20 ? [`- …… 共 ${examples.length} 处`] : [];
  return examples.length === 0 ? "" : `\n\n${[...shown, ...more].join("\n")}`;
}

function validatedTable(validated: readonly Validated[]): string {
  const rows = validated.map(({ profile, files, checks, failures }) => [
    profile,
    files,
    checks,
    failures.length,
  ]);
  const failures = validated.flatMap((one) => one.failures.map((text) => `${one.profile} ${text}`));
  return markdown(["规范", "文件", "检查次数", "不通过的文件"], rows) + listed(failures);
}

function defectsTable({ good, seen }: ReturnType<typeof showDefects>): string {
  const both = seen.filter(({ theirs }) => theirs.length > 0);
  const alone = seen.filter(({ theirs }) => theirs.length === 0);
  const rows = [
    ["植入的缺陷", seen.length],
    ["本项目的规则发现", seen.filter(({ ours }) => ours.length > 0).length],
    ["veraPDF 也发现（或拒读）", both.length],
    ["只有本项目的规则发现", alone.length],
    ["只有 veraPDF 发现", seen.filter(({ ours }) => ours.length === 0).length],
    ["未植入缺陷的文件，veraPDF 不通过的条款", good.length],
  ];
  const reasons = alone.map(({ defect, ours }) => [
    defect,
    ours[0] ?? "",
    explainAlone(ours[0] ?? ""),
  ]);
  return `${markdown(["", "个"], rows)}\n\n${markdown(["只有本项目发现的缺陷", "规则", "为什么保留"], reasons)}`;
}

function pagesRows(texts: Readonly<Record<string, PagesRead>>) {
  return Object.entries(texts).map(([reader, pages]) => [reader, share(pages)]);
}

function pagesListed(texts: Readonly<Record<string, PagesRead>>): string {
  const examples = Object.entries(texts).flatMap(([reader, pages]) =>
    pages.examples.map((text) => `${reader}：${text}`),
  );
  return listed(examples);
}

function pdfTable({ texts, pikepdf, figures }: PdfReadings): string {
  const rows = [
    ...pagesRows(texts),
    ["pikepdf：无语法问题，语言 zh-CN", share({ right: pikepdf.sound, of: pikepdf.of })],
    ["pikepdf：PDF/A 标识为 2A", share({ right: pikepdf.archival, of: pikepdf.of })],
    ["pdfplumber：申请情况表的数在原位", share(figures)],
  ];
  return markdown(["读取程序", "逐页文字与排版一致的页 / 全部"], rows) + pagesListed(texts);
}

function docxTable(agreements: readonly Agreement[]): string {
  const rows = agreements.map(({ reader, texts, headings, cells }) => [
    reader,
    share(texts),
    share(headings),
    share(cells),
  ]);
  const examples = agreements.flatMap(({ reader, examples }) =>
    examples.slice(0, 3).map((text) => `${reader}：${text}`),
  );
  const head = ["读取程序", "全文一致的文件", "标题及其层级", "表格单元格（位置、跨度、文字）"];
  return markdown(head, rows) + listed(examples);
}

function ofdTable({ texts, drawn }: OfdReadings): string {
  const rows = [...pagesRows(texts), ["ofdrw：画出的页", share(drawn)]];
  return markdown(["读取程序", "逐页文字与排版一致的页 / 全部"], rows) + pagesListed(texts);
}

function xlsxTable({ workbooks, alike, filled, examples }: XlsxReadings): string {
  const rows = [
    ["工作簿", workbooks],
    ["POI 与 openpyxl 一致的单元格与合并区", share(alike)],
    ["已填的填报表：数与文字在原位", share(filled)],
  ];
  return markdown(["", ""], rows) + listed(examples);
}
