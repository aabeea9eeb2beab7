import { cellAddress } from "../../src/document/sheets/cell-address.ts";
import { buildForm } from "../../src/readers/form/build-form.ts";
import { check, editionOf, example } from "../../tests/given/reports.ts";
import { runJava, runPython } from "../tools/programs.ts";

type Sheet = {
  readonly name: string;
  readonly cells: Readonly<Record<string, string | number | boolean>>;
  readonly merged: readonly string[];
};

/** What two libraries read of the workbooks. */
export type XlsxReadings = {
  readonly workbooks: number;
  /** Cells that both have alike, of all that one of them has; merged areas among them. */
  readonly alike: { readonly right: number; readonly of: number };
  /** Filled places of the form that hold what the report says. */
  readonly filled: { readonly right: number; readonly of: number };
  readonly examples: readonly string[];
};

/** @param files - the last is the form filled with the example `huaiyin-2019`. */
export function askXlsxReaders(files: readonly string[]): XlsxReadings {
  const poi: Sheet[][] = JSON.parse(runJava("readers", "ReadXlsx.java", files));
  const openpyxl: Sheet[][] = JSON.parse(runPython("read_xlsx.py", files));
  const [one, other] = [poi.map(flatten), openpyxl.map(flatten)];
  const keys = one.flatMap((cells, file) => {
    const all = new Set([...cells.keys(), ...(other[file]?.keys() ?? [])]);
    return [...all].map((key) => ({ file, key }));
  });
  const differing = keys.filter(({ file, key }) => one[file]?.get(key) !== other[file]?.get(key));
  const typed = typedPlaces();
  const read = other.at(-1) ?? new Map();
  return {
    workbooks: files.length,
    alike: { right: keys.length - differing.length, of: keys.length },
    filled: {
      right: typed.filter(([key, value]) => read.get(key) === value).length,
      of: typed.length,
    },
    examples: differing.map(
      ({ file, key }) => `${file} ${key}: ${one[file]?.get(key)} ≠ ${other[file]?.get(key)}`,
    ),
  };
}

function flatten(sheets: readonly Sheet[]): Map<string, string> {
  const entries = sheets.flatMap(({ name, cells, merged }) => [
    ...Object.entries(cells).map(([at, value]) => [`${name} ${at}`, String(value)] as const),
    ...merged.map((area) => [`${name} ${area}`, "merged"] as const),
  ]);
  return new Map(entries);
}

function typedPlaces(): (readonly [key: string, value: string])[] {
  const { report } = check(example("huaiyin-2019"));
  if (!report) throw new Error("the example cannot be read");
  const sheets = buildForm({ edition: editionOf("2019"), year: report.year, report });
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        if (cell?.type !== "input" || cell.value === undefined || cell.value === "") return [];
        return [[`${name} ${cellAddress(row, column)}`, String(cell.value)] as const];
      }),
    ),
  );
}
