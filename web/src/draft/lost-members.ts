import { ownMember } from "../../../src/messages/own-member.ts";
import { isRecord } from "../../../src/report/input.ts";

/** What stands in an opened file and has no field on the page, as JSON Pointers. */
export function lostMembers(given: unknown, kept: unknown, pointer = ""): string[] {
  if (!isRecord(given)) {
    const isSame = JSON.stringify(given) === JSON.stringify(kept);
    return isSame || given === null || given === "" ? [] : [pointer];
  }
  const own = isRecord(kept) ? kept : {};
  return Object.entries(given).flatMap(([name, value]) =>
    lostMembers(value, ownMember(own, name), `${pointer}/${name}`),
  );
}
