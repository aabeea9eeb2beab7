import { visit } from "jsonc-parser";
import type { JobItem } from "../../jobs/job.ts";
import type { Finding } from "../../messages/finding.ts";
import { decodeJson } from "../../report/json/decode-json.ts";
import { findExcess } from "../../report/json/json-excess.ts";
import { readJson } from "../../report/json/read-json.ts";
import { show } from "../../report/read/input.ts";
import type { Limits } from "../limits.ts";
import { Problem } from "../problem.ts";

export type ReportList = {
  readonly items: readonly JobItem[];
  readonly webhook?: string;
  readonly beside?: Readonly<Record<string, Uint8Array>>;
};

/**
 * The reports of `{"reports": [{…}, …]}`, each as it was written there: what is wrong with one
 * of them is found out by itself.
 *
 * @param besides - members that hold one report each, which is none of the list's.
 * @throws {Problem} `report-errors` when it is no JSON, `too-deep`, `too-many-values`,
 *   `batch-part`, `webhook-refused` when it is no text
 */
export function readReports(
  body: Uint8Array,
  limits: Limits,
  besides: readonly string[] = [],
): ReportList {
  const { text = "", findings } = decodeJson(body);
  refuseExcess(text, limits);
  const { value, findings: all } = text === "" ? { value: undefined, findings } : readJson(text);
  if (value === undefined) throw errors(all);
  const twice = all.filter(({ rule, place }) => rule === "JSON-DUPLICATE" && isTop(place.pointer));
  if (twice.length > 0) throw errors(twice);
  const { webhook, reports, ...others } = readMembers(value, ["reports", "webhook", ...besides]);
  const beside = Object.fromEntries(
    Object.entries(others).map(([name, one]) => [name, encode(JSON.stringify(one))]),
  );
  const texts = Array.isArray(reports) ? textsIn(text) : [];
  const items = texts.map((one, index) => ({
    name: `${index + 1}.json`,
    bytes: encode(one),
  }));
  if (webhook === undefined) return { items, beside };
  if (typeof webhook === "string") return { items, beside, webhook };
  throw new Problem("webhook-refused", { url: show(webhook), reason: "@webhookForm" });
}

/** Two hundred reports have hardly more values together than one may have by itself. */
const fullReports = 3;

/** Levels that the list itself takes. */
const listDepth = 2;

function refuseExcess(text: string, limits: Limits): void {
  const nodes = limits.nodes * fullReports;
  const excess = findExcess(text, { depth: limits.depth + listDepth, nodes });
  if (!excess) return;
  if (excess.of === "nodes") throw new Problem("too-many-values", { limit: nodes });
  throw new Problem("too-deep", { pointer: excess.pointer, limit: limits.depth });
}

function errors(findings: readonly Finding[]): Problem {
  return new Problem("report-errors", { count: findings.length }, { findings });
}

/** Of two members called `reports` one would be lost; what is in a report is its own matter. */
function isTop(pointer: string): boolean {
  return pointer.lastIndexOf("/") === 0;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function readMembers(
  value: unknown,
  members: readonly string[],
): Readonly<Record<string, unknown>> {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  const record: Readonly<Record<string, unknown>> = isObject ? { ...value } : {};
  const unknown = Object.keys(record).find((name) => !members.includes(name));
  if (unknown === undefined) return record;
  throw new Problem("batch-part", { name: unknown, expected: members.join(", ") });
}

/** The text of each item of the list called `reports`, which is known to be a list. */
function textsIn(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let member = "";
  let start = 0;
  const isReport = () => depth === listDepth && member === "reports";
  const begin = (offset: number) => {
    if (isReport()) start = offset;
    depth += 1;
  };
  const end = (offset: number, length: number) => {
    depth -= 1;
    if (isReport()) found.push(text.slice(start, offset + length));
  };
  visit(text, {
    onObjectProperty: (name) => {
      if (depth === 1) member = name;
    },
    onObjectBegin: begin,
    onArrayBegin: begin,
    onObjectEnd: end,
    onArrayEnd: end,
    onLiteralValue: (_value, offset, length) => {
      if (isReport()) found.push(text.slice(offset, offset + length));
    },
  });
  return found;
}
