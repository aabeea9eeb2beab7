import { type Finding, finding } from "../../messages/finding.ts";
import { type OutlineItem, outline } from "../text/outline.ts";
import type { Subject } from "./subject.ts";

/** Typed numbers that are not printed as they were typed: nothing changes in silence. */
export function checkNumbering({ report }: Subject): Finding[] {
  return outline(report).flatMap((item: OutlineItem) => {
    if (item.type !== "heading" || item.typed === undefined || item.typed === item.number) {
      return [];
    }
    const parameters = { read: item.typed, printed: item.number };
    const details = { read: item.typed, expected: item.number };
    return [finding("TEXT-NUMBER", "warning", { pointer: item.pointer }, parameters, details)];
  });
}
