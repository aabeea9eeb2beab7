import { type Finding, finding } from "../messages/finding.ts";
import { ownPicturesOf, ownTablesOf } from "../report/checks/own-tables/own-items.ts";
import { type Member, unitName } from "./unit.ts";

/** Units whose reports have tables and pictures of their own: a sum of figures has no place for them. */
export function leftOutOf(members: readonly Member[]): Finding[] {
  return members.flatMap((unit) => {
    const [tables, pictures] = [ownTablesOf(unit.report).length, ownPicturesOf(unit.report).length];
    if (tables + pictures === 0) return [];
    const parameters = { t: unitName(unit), tables, pictures };
    return [finding("ROLLUP-OWN", "info", { pointer: "/sections" }, parameters)];
  });
}
