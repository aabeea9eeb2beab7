import { perObject } from "../../../src/document/per-object.ts";
import type { Edition, Grid } from "../../../src/edition/edition.ts";
import { type OpenRecord, setMember } from "../../../src/messages/own-member.ts";
import { bodyValue } from "./body.ts";
import { cellValue } from "./cell-text.ts";
import { cellKey, type Draft, type DraftSection, editionOf, type Passage } from "./draft.ts";

/** The report's JSON text, as it is downloaded, checked and made into documents. */
export const writeDraft = perObject(
  (draft: Draft) => `${JSON.stringify(reportOf(draft, editionOf(draft)), undefined, 2)}\n`,
);

type SectionValue = { readonly body?: unknown };

/** The report's JSON value. */
export function reportOf(
  draft: Draft,
  edition: Edition,
): { readonly sections: readonly SectionValue[]; readonly [member: string]: unknown } {
  const { rest, year, agency, level, title, signature } = draft;
  return {
    ...rest,
    year,
    ...filled({ agency, level, title }),
    ...written("subtitle", draft.subtitle),
    ...written("introduction", draft.introduction),
    sections: draft.sections.map(sectionOf),
    tables: Object.fromEntries(edition.grids.map((grid) => [grid.name, tableOf(grid, draft)])),
    ...(signature.agency || signature.date ? { signature: filled(signature) } : {}),
  };
}

function sectionOf({ id, heading, body, note }: DraftSection): SectionValue {
  const value = bodyValue(body);
  return {
    ...filled({ id, heading }),
    ...(value === undefined ? {} : { body: value }),
    ...filled({ note }),
  };
}

function filled(texts: Readonly<Record<string, string | undefined>>): object {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text));
}

function written(name: string, { text, given }: Passage): object {
  if (given && given.text === text) return { [name]: given.value };
  return text.trim() === "" ? {} : { [name]: text };
}

function tableOf(grid: Grid, { cells }: Draft): object {
  const table: OpenRecord = {};
  for (const field of grid.fields) {
    const text = cells[cellKey(grid.name, field.path)] ?? "";
    if (text.trim() !== "") setMember(table, field.path.split("."), cellValue(text, field));
  }
  return table;
}
