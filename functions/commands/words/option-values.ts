import { firstYear, isDate } from "../../../src/report/read/date.ts";
import { UsageError } from "./usage-error.ts";

export function yearOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (/^\d{4}$/.test(given) && Number(given) >= firstYear) return Number(given);
  throw new UsageError("badValue", { option: "year", given, values: `${firstYear}—9999` });
}

/** 0 asks the system for a free one. */
export function portOf(given: string): number {
  if (/^\d{1,5}$/.test(given) && Number(given) < 65_536) return Number(given);
  throw new UsageError("badValue", { option: "port", given, values: "0—65535" });
}

export function dateOf(option: string, given: string | undefined): string | undefined {
  if (given === undefined || isDate(given)) return given;
  throw new UsageError("badValue", { option, given, values: "YYYY-MM-DD" });
}

/** A file whose ending says its format. */
export function fileOf(
  option: string,
  given: string | undefined,
  endings: readonly string[],
): string | undefined {
  if (given === undefined || endings.some((one) => given.toLowerCase().endsWith(`.${one}`))) {
    return given;
  }
  const values = endings.map((one) => `*.${one}`).join("、");
  throw new UsageError("badValue", { option, given, values });
}

export function listOf(words: string): string[] {
  return words.split(",").filter((word) => word !== "");
}

export function oneOf<Value extends string>(
  option: string,
  given: string,
  values: readonly Value[],
): Value {
  const value = values.find((one) => one === given);
  if (value !== undefined) return value;
  throw new UsageError("badValue", { option, given, values: values.join("、") });
}
