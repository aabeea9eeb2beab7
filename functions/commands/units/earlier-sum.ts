import { readFileSync, statSync } from "node:fs";
import { UsageError } from "../words/usage-error.ts";

/** What a sum has; whatever else there is, a person has written. */
const members = ["edition", "year", "agency", "tables"];

export type SumFacts = {
  /** The names that the sum bears, or has borne. */
  readonly agencies: readonly string[];
  /** Left out as long as it is not known. */
  readonly year?: number;
};

/**
 * Keeps what is no earlier sum from being written over: a unit's report of that name, another
 * year's, or a sum that a person has put texts to.
 * @throws {UsageError}
 */
export function refuseOverwriting(file: string, facts: SumFacts): void {
  const text = textOf(file);
  if (text.trim() === "" || isSum(text, facts)) return;
  throw new UsageError("sumOver", { file });
}

/** What stands there; of a terminal or a folder nothing. @throws the file system's error. */
function textOf(file: string): string {
  const isFile = statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  return isFile ? readFileSync(file, "utf8") : "";
}

function isSum(text: string, { agencies, year }: SumFacts): boolean {
  const report = parsed(text);
  return (
    Object.keys(report).every((key) => members.includes(key)) &&
    agencies.includes(String(report.agency)) &&
    (year === undefined || report.year === year)
  );
}

function parsed(text: string): { readonly [key: string]: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
