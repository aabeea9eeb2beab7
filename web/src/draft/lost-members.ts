import { isRecord } from "../../../src/report/input.ts";

/** What stands in an opened file and has no field on the page, as JSON Pointers. */
export function lostMembers(given: unknown, kept: unknown, pointer = ""): string[] {
  if (!isRecord(given)) {
    const isSame =
      JSON.stringify(given) === JSON.stringify(kept) ||
      (isTexts(given) && given.join("\n") === (kept ?? ""));
    return isSame || given === null || given === "" ? [] : [pointer];
  }
  const own = isRecord(kept) ? kept : {};
  return Object.entries(given).flatMap(([name, value]) =>
    lostMembers(value, own[name], `${pointer}/${name}`),
  );
}

/** A list of paragraphs, which the page may keep as one text with line breaks. */
export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
