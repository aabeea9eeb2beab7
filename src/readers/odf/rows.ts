import { ownMember } from "../../messages/own-member.ts";
import { childrenOf, type XmlElement } from "../xml.ts";

const wrappers = ["table-header-rows", "table-rows", "table-row-group"];

/** The rows of a table, also those of its head and of groups. */
export function rowsOf(table: XmlElement): XmlElement[] {
  return childrenOf(table).flatMap((child) => {
    if (child.name === "table-row") return [child];
    return wrappers.includes(child.name) ? rowsOf(child) : [];
  });
}

/** How often something is repeated, how far it reaches: 1 if nothing is said. */
export function countOf({ attributes }: XmlElement, name: string): number {
  const count = Number(ownMember(attributes, name) ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}
