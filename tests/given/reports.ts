import { readFileSync } from "node:fs";
import { editions as editionFiles } from "#templates";
import type { Edition } from "../../src/edition/edition.ts";
import { readEdition } from "../../src/edition/read-edition.ts";
import type { Options } from "../../src/generate.ts";
import { type CheckedReport, checkReport } from "../../src/report/check-report.ts";
import type { CompiledTemplate } from "../../src/template/fill-template.ts";

/** A report's JSON, free to be spoilt by a test. */
export type Draft = { [key: string]: unknown };

export const editions = editionFiles.map((files) => ({
  edition: readEdition(files),
  template: files.template as CompiledTemplate,
}));

export const editionIds = editions.map(({ edition }) => edition.id);

export function editionOf(id: string): Edition {
  const found = editions.find(({ edition }) => edition.id === id);
  if (!found) throw new Error(`no edition ${id}`);
  return found.edition;
}

/** A fresh copy of an edition's sample. */
export function sample(id: string): Draft {
  const files = editionFiles.find(({ edition }) => edition.id === id);
  return structuredClone(files?.sample) as Draft;
}

export function example(name: string): Draft {
  return JSON.parse(readFileSync(new URL(`../../examples/${name}.json`, import.meta.url), "utf8"));
}

/** Sets the value at a dotted path; undefined takes the member away. */
export function set(draft: Draft, path: string, value: unknown): Draft {
  const steps = path.split(".");
  const last = steps.pop() ?? "";
  const parent = steps.reduce<Draft>((object, step) => object[step] as Draft, draft);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return draft;
}

export function get(draft: Draft, path: string): unknown {
  return path.split(".").reduce<unknown>((object, step) => (object as Draft)[step], draft);
}

/** Checks a draft as if every character had a glyph. */
export function check(draft: unknown, options?: Options): CheckedReport {
  const json = { value: draft, findings: [] };
  return checkReport(json, { editions, fontSet: { has: () => true } }, options);
}

/** Rule and place of every finding about shape and figures, to be compared at a glance. */
export function found(draft: unknown, options?: Options): string[] {
  return listed(draft, options).filter((one) => !ofText.test(one));
}

/** The same of the findings about the text, which most drafts of a test leave as it is. */
export function foundInText(draft: unknown, options?: Options): string[] {
  return listed(draft, options).filter((one) => ofText.test(one));
}

const ofText = /^(?:TX|DOC)-/;

function listed(draft: unknown, options?: Options): string[] {
  return check(draft, options).findings.map(({ rule, place }) => `${rule} ${place.pointer}`);
}

/** The same for the rules between figures alone, whatever is wrong with the text. */
export function foundFigures(draft: unknown, options?: Options): string[] {
  return found(draft, options).filter((one) => /^T[234]A?-/.test(one));
}

/** The report of the year before, with which the figures of an edition's sample agree. */
export function sampleBefore(id: string): Draft {
  const draft = sample(id);
  set(draft, "year", Number(draft.year) - 1);
  set(draft, "tables.requests.carriedOut", get(draft, "tables.requests.carriedIn"));
  if (id === "2019") {
    for (const row of ["licensing", "otherServices", "penalties", "compulsion", "fees"]) {
      set(draft, `tables.proactive.${row}.change`, 0);
    }
    return draft;
  }
  return set(draft, "tables.proactive.normativeDocuments.inForce", 31 - 4 + 2);
}

/** A draft as last year's report among the options. */
export function comparedWith(draft: Draft): Options {
  return { previous: { value: draft, findings: [] } };
}
