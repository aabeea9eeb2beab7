import { perObject } from "../../../src/document/per-object.ts";
import { tableOfText } from "../paste/pasted-table.ts";
import type { BoardUnit, LastYear, Version } from "./board.ts";

/** A name without what is written now so and now so: blanks, brackets, wide characters. */
export function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .replaceAll(/[\s\p{P}\p{S}]/gu, "")
    .toLowerCase();
}

/** A file's name without folders and ending. */
export function baseName(file: string): string {
  return (file.split("/").at(-1) ?? "").replace(/\.\w{1,5}$/, "");
}

export type Match = { readonly unit: BoardUnit; readonly by: "agency" | "file" };

/**
 * Whose file it is: by the agency that the report names, or else by the name of the file. Undefined
 * where neither tells, or tells two: then a person is asked.
 */
export function matchUnit(
  { agency, file }: Pick<Version, "agency" | "file">,
  units: readonly BoardUnit[],
): Match | undefined {
  const wanted = agency === undefined ? undefined : plainName(agency);
  const named = units.filter((unit) => plainNameOf(unit) === wanted);
  if (named[0] && named.length === 1) return { unit: named[0], by: "agency" };
  const unit = longestIn(plainName(baseName(file)), units);
  return unit && { unit, by: "file" };
}

/** Hundreds of files are held against hundreds of units. */
const plainNameOf = perObject(({ name }: BoardUnit) => plainName(name));

/** 洪泽区教育局 before 教育局, when the file's name has the longer. */
function longestIn(file: string, units: readonly BoardUnit[]): BoardUnit | undefined {
  const found = units
    .map((unit) => ({ unit, name: plainNameOf(unit) }))
    .filter(({ name }) => name !== "" && file.includes(name))
    .sort((one, other) => other.name.length - one.name.length);
  const [first, second] = found;
  return first && first.name.length !== second?.name.length ? first.unit : undefined;
}

/** Last year's report of a unit, which may have written its name otherwise in its own. */
export function lastYearOf(unit: BoardUnit, lastYear: readonly LastYear[]): LastYear | undefined {
  if (lastYear.length === 0) return undefined;
  const own = unit.versions.at(-1)?.agency;
  const names = [unit.name, ...(own === undefined ? [] : [own])].map(plainName);
  return lastYear.findLast(
    (one) =>
      (one.agency !== undefined && names.includes(plainName(one.agency))) ||
      matchUnit(one, [unit]) !== undefined,
  );
}

const heads = /^(?:填报|报送|报告)?(?:单位|机关|部门)(?:名称|全称)?$|^名称$|^units?$|^agency$/i;

/** The names of a list that was copied out of a spreadsheet: of each row one cell. */
export function namesIn(text: string): string[] {
  const rows = tableOfText(text).map((row) =>
    row.map((cell) => cell.text.replaceAll("\n", "").trim()),
  );
  const head = rows.findIndex((row) => row.some((cell) => heads.test(cell)));
  const column = rows[head]?.findIndex((cell) => heads.test(cell)) ?? -1;
  const names = rows
    .slice(head + 1)
    .map((row) => (column < 0 ? row.find(isWord) : row[column]))
    .filter((name): name is string => name !== undefined && isWord(name));
  return [...new Map(names.map((name) => [plainName(name), name])).values()];
}

/** Not a number of a row. */
function isWord(cell: string): boolean {
  return /\p{L}/u.test(cell);
}
