import { type CountedKind, countedKinds } from "../../document/references/counted-kinds.ts";
import { child, type Input, isRecord } from "../read/input.ts";

/** The kind of own item that a record of a body is, if any; one with a heading is a part. */
export function ownKindOf(value: unknown): CountedKind | "note" | undefined {
  if (!isRecord(value) || Object.hasOwn(value, "heading")) return undefined;
  return ([...countedKinds, "note"] as const).find((kind) => Object.hasOwn(value, kind));
}

/** Every own table and picture of a report's JSON, in printing order, before any is read. */
export function eachOwnItem(report: Input, visit: (kind: CountedKind, item: Input) => void): void {
  if (!isRecord(report.value)) return;
  for (const section of itemsOf(child(report, "sections"))) {
    if (isRecord(section.value)) walkBody(child(section, "body"), visit);
  }
}

function walkBody(input: Input, visit: (kind: CountedKind, item: Input) => void): void {
  for (const item of itemsOf(input)) walkBody(item, visit);
  if (!isRecord(input.value)) return;
  const kind = ownKindOf(input.value);
  if (kind === undefined) walkBody(child(input, "body"), visit);
  else if (kind !== "note" && isRecord(child(input, kind).value)) visit(kind, child(input, kind));
}

function itemsOf(input: Input): Input[] {
  return Array.isArray(input.value) ? input.value.map((_, index) => child(input, index)) : [];
}
