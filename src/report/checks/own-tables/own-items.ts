import { perObject } from "../../../document/per-object.ts";
import type { BodyItem, OwnPicture, OwnTable, Report } from "../../report.ts";
import { itemsIn } from "../../text/body-items.ts";

/** Every own table of a report, in printing order. */
export function ownTablesOf(report: Report): OwnTable[] {
  return leavesOf(report).filter((item) => item.type === "ownTable");
}

export function ownPicturesOf(report: Report): OwnPicture[] {
  return leavesOf(report).filter((item) => item.type === "ownPicture");
}

function leavesOf({ sections }: Report) {
  return sections.flatMap(({ body }) => leavesIn(body));
}

/** What stands in a body, without its headings, one behind the other. */
export const leavesIn = perObject((body: readonly BodyItem[]): readonly Leaf[] =>
  itemsIn(body).flatMap(({ item }) => (item.type === "part" ? [] : [item])),
);

type Leaf = Exclude<BodyItem, { type: "part" }>;
