import type { Finding } from "../../../messages/finding.ts";
import type { Subject } from "../subject.ts";
import { checkAgainstMandated } from "./check-mandated.ts";
import { checkMentions } from "./check-mentions.ts";
import { checkOwnSums } from "./check-sums.ts";
import { ownTablesOf } from "./own-items.ts";

/** The office's own tables: their sums, what mandated tables give otherwise, what the text says of them. */
export function checkOwnTables(subject: Subject): Finding[] {
  const tables = ownTablesOf(subject.report);
  return [
    ...tables.flatMap(checkOwnSums),
    ...tables.flatMap((table) => checkAgainstMandated(table, subject)),
    ...checkMentions(subject.report),
  ];
}
