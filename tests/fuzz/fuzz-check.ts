import { defaultLimits } from "../../src/http/limits.ts";
import type { Finding } from "../../src/messages/finding.ts";
import { findingSentence } from "../../src/messages/print-finding.ts";
import { checkReport } from "../../src/report/check-report.ts";
import { decodeJson } from "../../src/report/json/decode-json.ts";
import { findExcess } from "../../src/report/json/json-excess.ts";
import { type ReadJson, readJson } from "../../src/report/json/read-json.ts";
import { type Chance, chanceFrom } from "../given/chance.ts";
import { type Draft, editionIds, editions, example, sample } from "../given/reports.ts";
import { randomReports } from "../readers/random-reports.ts";
import { pick } from "../report/repair/random-report.ts";
import { spoilBytes } from "./spoil-bytes.ts";
import { spoilValue } from "./spoil-json.ts";

const bases: readonly Draft[] = [
  ...editionIds.map(sample),
  ...["huaiyin-2019", "hongze-2024", "shanghai-2019"].map(example),
  ...editionIds.flatMap((id) => randomReports(id, 5)),
];

/** The bytes that a seed stands for: a report that was spoilt as a value, as a file, or as both. */
export function spoiltReport(seed: number): Uint8Array {
  const chance = chanceFrom(seed);
  const draft = structuredClone(pick(bases, chance));
  if (chance() < 0.8) spoilValue(draft, chance, 1 + Math.floor(chance() ** 3 * 20));
  const bytes = new TextEncoder().encode(JSON.stringify(draft));
  return chance() < 0.35 ? spoilBytes(bytes, chance) : bytes;
}

const checker = { editions, fontSet: { has: (codePoint: number) => codePoint < 0x1_f000 } };

/** How a file fared: refused before it was read, read but not understood, or understood. */
export type Fate = "excess" | "no JSON" | "no report" | "errors" | "fit";

/**
 * Takes bytes the whole way to the findings and looks for what must never be.
 * @throws whatever the program throws, and an error when a law of the findings is broken.
 */
export function checkBytes(bytes: Uint8Array, chance: Chance): Fate {
  const { text = "", findings } = decodeJson(bytes);
  if (findExcess(text, defaultLimits)) return "excess";
  const json = readJson(text, findings);
  const previous = chance() < 0.2 ? { previous: readJson(text) } : {};
  const blanks = chance() < 0.5 ? "zero" : "error";
  const checked = checkReport(json, checker, { blanks, ...previous });
  for (const one of checked.findings) checkFinding(one, json);
  if (json.value === undefined) return "no JSON";
  if (!checked.report) return "no report";
  return checked.findings.some(({ severity }) => severity === "error") ? "errors" : "fit";
}

function checkFinding(found: Finding, { value }: ReadJson): void {
  const { rule, place } = found;
  for (const language of ["zh-CN", "en"] as const) {
    if (findingSentence(found, language).trim() === "") throw new Error(`${rule} has no sentence`);
  }
  // Into last year's report, which may be any.
  if (place.pointer.startsWith("previous#/")) return;
  if (place.pointer !== "" && !place.pointer.startsWith("/")) {
    throw new Error(`${rule} has the pointer ${place.pointer}`);
  }
  if (value !== undefined && !leadsSomewhere(value, place.pointer)) {
    throw new Error(`${rule} points to nowhere: ${place.pointer}`);
  }
}

/** What is missing has its place where it belongs: in a table that may be missing itself. */
function leadsSomewhere(value: unknown, pointer: string): boolean {
  const [, ...steps] = pointer.split("/");
  let at = value;
  for (const [index, step] of steps.entries()) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof at !== "object" || at === null) return mayBeMissing(steps.slice(0, index));
    if (!Object.hasOwn(at, key)) return mayBeMissing(steps.slice(0, index));
    at = (at as Record<string, unknown>)[key];
  }
  return true;
}

function mayBeMissing(present: readonly string[]): boolean {
  return present.length === 0 || ["tables", "signature", "sections"].includes(present[0] ?? "");
}
