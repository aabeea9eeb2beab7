import { ownMember } from "../../../src/messages/own-member.ts";
import { isRecord } from "../../../src/report/read/input.ts";

/** What stands in an opened file and has no field on the page, as JSON Pointers. */
export function lostMembers(given: unknown, kept: unknown, pointer = ""): string[] {
  if (Array.isArray(given) && Array.isArray(kept) && given.length === kept.length) {
    return given.flatMap((item, index) => lostMembers(item, kept[index], `${pointer}/${index}`));
  }
  if (!isRecord(given)) {
    const isSame = JSON.stringify(textOf(given)) === JSON.stringify(textOf(kept));
    return isSame || given === null || given === "" ? [] : [pointer];
  }
  const own = isRecord(kept) ? kept : {};
  return Object.entries(given).flatMap(([name, value]) =>
    lostMembers(value, ownMember(own, name), `${pointer}/${name}`),
  );
}

/** The page may keep a list of paragraphs as one text with line breaks. */
function textOf(value: unknown): unknown {
  return isTexts(value) ? value.join("\n") : value;
}

export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
