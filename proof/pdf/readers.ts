import { sum } from "../../src/document/sum.ts";
import { spreadCells } from "../../src/document/tables/table-grid.ts";
import type { MadeReport } from "../documents.ts";
import { charactersOfPages, comparePages, type PagesRead, total } from "../pages.ts";
import { runJava, runPython } from "../tools/programs.ts";

type Texts = { readonly pages: readonly string[] };
type WithTables = Texts & { readonly tables: readonly (readonly (string | null)[])[][] };

/** What the libraries read of all reports' PDFs. */
export type PdfReadings = {
  readonly texts: Readonly<Record<string, PagesRead>>;
  /** Files in which pikepdf, which is qpdf, finds no fault, and which it calls archival. */
  readonly pikepdf: { readonly sound: number; readonly archival: number; readonly of: number };
  /** Figures of the table of applications that pdfplumber has at their places. */
  readonly figures: { readonly right: number; readonly of: number };
};

export function askPdfReaders(reports: readonly MadeReport[]): PdfReadings {
  const files = reports.map(({ pdf }) => pdf);
  const expected = reports.map(({ tree }) => charactersOfPages(tree));
  const compare = (readings: readonly Texts[]) =>
    total(
      reports.map(({ name }, index) =>
        comparePages(name, expected[index] ?? [], readings[index]?.pages ?? []),
      ),
    );
  const python = <Reading>(library: string): Reading[] =>
    JSON.parse(runPython("read_pdf.py", [library, ...files]));
  const plumbed = python<WithTables>("pdfplumber");
  return {
    texts: {
      PDFBox: compare(JSON.parse(runJava("readers", "ReadPdf.java", files))),
      "pdfminer.six": compare(python("pdfminer.six")),
      PyMuPDF: compare(python("PyMuPDF")),
      pdfplumber: compare(plumbed),
    },
    pikepdf: judge(python("pikepdf"), reports),
    figures: countFigures(plumbed, reports),
  };
}

type Judged = {
  readonly problems: readonly string[];
  readonly pages: number;
  readonly archival: string;
  readonly lang: string;
};

function judge(read: readonly Judged[], reports: readonly MadeReport[]) {
  return {
    sound: read.filter(({ problems, lang }) => problems.length === 0 && lang === "zh-CN").length,
    archival: read.filter(({ archival }) => archival === "2A").length,
    of: reports.length,
  };
}

/** The table of applications has seven columns of figures, at its right. */
const figureColumns = 7;

function countFigures(plumbed: readonly WithTables[], reports: readonly MadeReport[]) {
  const counts = reports.map(({ tree }, index) => {
    const expected = figuresOf(tree);
    const found = (plumbed[index]?.tables ?? []).flatMap((table) => table.flatMap(figuresOfRow));
    return {
      right: expected.filter((figure, at) => figure === found[at]).length,
      of: expected.length,
    };
  });
  return {
    right: sum(counts.map((one) => one.right)),
    of: sum(counts.map((one) => one.of)),
  };
}

function figuresOf(tree: MadeReport["tree"]): string[] {
  const table = tree.blocks.find((block) => block.type === "table" && block.name === "requests");
  if (table?.type !== "table") return [];
  return spreadCells(table).flatMap((slots) => {
    const figures = slots.slice(-figureColumns).map(({ cell }) => cell);
    if (!figures.every(({ role }) => role === "value")) return [];
    return figures.map(({ lines }) => lines.join(""));
  });
}

/** A row of the table of applications, and none of another: its last seven cells are figures, or blank where a report lacks them. */
function figuresOfRow(row: readonly (string | null)[]): string[] {
  const figures = row.slice(-figureColumns).map((text) => text ?? "");
  const isOne =
    row.length > figureColumns + 1 &&
    row.length < 12 &&
    figures.every((text) => /^\d*$/.test(text));
  return isOne ? figures : [];
}
