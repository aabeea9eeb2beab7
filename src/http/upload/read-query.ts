import type { Options } from "../../generate.ts";
import { type Format, formats } from "../../writers/formats.ts";
import { languages } from "../answer/language.ts";
import { Problem } from "../problem.ts";

/** What is asked for besides the report, with the command line's names and values. */
export type Query = {
  readonly format: Format | undefined;
  readonly options: Omit<Options, "previous">;
};

/** The parameters of a document or a check. */
export const documentParameters = [
  "format",
  "blanks",
  "totals",
  "force",
  "attach",
  "archive",
  "charts",
  "without",
  "also",
  "lang",
] as const;

/** @throws {Problem} `query-unknown`, `query-value` */
export function readQuery(url: string): Query {
  const given = readParameters(url, documentParameters);
  oneOf(given, "lang", languages);
  return { format: oneOf(given, "format", formats), options: readOptions(given) };
}

/** Of a call that has no parameters but the language. */
export function refuseOptions(url: string): void {
  oneOf(readParameters(url, ["lang"]), "lang", languages);
}

/** The options of a document, from the parameters of a request. */
export function readOptions(given: URLSearchParams): Omit<Options, "previous"> {
  return {
    blanks: oneOf(given, "blanks", ["error", "zero"]) ?? "error",
    totals: oneOf(given, "totals", ["compute", "correct"]) ?? "compute",
    without: listOf(given, "without"),
    also: listOf(given, "also"),
    force: isOn(given, "force"),
    attachSource: isOn(given, "attach"),
    archive: isOn(given, "archive"),
    charts: isOn(given, "charts"),
  };
}

/**
 * The parameters of an address, each of them known.
 * @throws {Problem} `query-unknown`
 */
export function readParameters(url: string, known: readonly string[]): URLSearchParams {
  const given = new URL(url).searchParams;
  const unknown = [...given.keys()].find((name) => !known.includes(name));
  if (unknown === undefined) return given;
  throw new Problem("query-unknown", { name: unknown, expected: known.join(", ") });
}

/** @throws {Problem} `query-value` when it is another value, or stands twice. */
function oneOf<Value extends string>(
  given: URLSearchParams,
  name: string,
  values: readonly Value[],
): Value | undefined {
  const all = given.getAll(name);
  if (all.length === 0) return undefined;
  const value = values.find((one) => one === all[0]);
  if (value !== undefined && all.length === 1) return value;
  const expected = values.filter((one) => one !== "").join(", ");
  throw new Problem("query-value", { name, given: all.join(", "), expected });
}

/** `?force` alone is enough. */
export function isOn(given: URLSearchParams, name: string): boolean {
  const value = oneOf(given, name, ["true", "false", ""]);
  return value !== undefined && value !== "false";
}

function listOf(given: URLSearchParams, name: string): string[] {
  return given.getAll(name).flatMap((words) => words.split(",").filter((word) => word !== ""));
}
