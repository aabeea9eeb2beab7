import { type Edition, type Field, gridNamed } from "../../../edition/edition.ts";
import { ownMember } from "../../../messages/own-member.ts";
import { formTexts } from "../../../messages/tables/form-texts.ts";
import type { LedgerColumn } from "../../source.ts";
import { normalise } from "../labels/labels.ts";

export const ledgerColumns = ["source", "applicant", "result"] as const;

/** The form's words for the columns of its ledger. */
export const ledgerNames: Readonly<Record<LedgerColumn, string>> = {
  source: formTexts.ledger[2],
  applicant: formTexts.ledger[3],
  result: formTexts.ledger[4],
};

/** The form's words for where a request came from. */
export const sourceNames: Readonly<Record<Source, string>> = {
  received: formTexts.received,
  carriedIn: formTexts.carriedIn,
};

/** What the words of a ledger are counted as: the table's rows and columns by their spellings. */
export type LedgerWords = {
  readonly sources: ReadonlyMap<string, Source>;
  readonly applicants: ReadonlyMap<string, string>;
  readonly results: ReadonlyMap<string, string>;
};

export type Source = "received" | "carriedIn";

/** Other words for where a request came from: 上年度 is 上年, and all that is new is new this year. */
const otherSources: Readonly<Record<Source, readonly string[]>> = {
  received: [sourceNames.received, "本年度新收", "新收"],
  carriedIn: [sourceNames.carriedIn, "上年度结转"],
};

/** Other words for an applicant: 条例 calls a natural person 公民; 其它 is 其他 spelt otherwise. */
const otherApplicants: Readonly<Record<string, readonly string[]>> = {
  naturalPerson: ["公民", "个人"],
  otherOrganization: ["其它"],
};

/** Rows that say where a request came from, or how many there are: no result. */
const notEnds = ["received", "carriedIn", "closed"];

/** A shorter one, such as 其他, may be meant for another row. */
const shortestAlone = 4;

export function ledgerWords(edition: Edition): LedgerWords {
  const fields = gridNamed(edition, "requests")?.fields ?? [];
  const labels = (name: "row" | "column") =>
    new Map(fields.map((field: Field) => [field[name], field.labels[name]]));
  const [rows, columns] = [labels("row"), labels("column")];
  const spelt = (row: string) => spellings(rows.get(row) ?? "");
  return {
    sources: unique([
      ["received", [...spelt("received"), ...otherSources.received]],
      ["carriedIn", [...spelt("carriedIn"), ...otherSources.carriedIn]],
    ]),
    applicants: unique(
      [...columns]
        .filter(([column]) => column !== "total")
        .map(([column, label]) => [column, [label, ...(ownMember(otherApplicants, column) ?? [])]]),
    ),
    results: unique(
      [...rows.keys()].filter((row) => !notEnds.includes(row)).map((row) => [row, spelt(row)]),
    ),
  };
}

/**
 * A label as people write it: with or without its numbers and what it explains in brackets, or only
 * its own part without that of its group.
 */
function spellings(label: string): string[] {
  const parts = label.replaceAll(/（[^（）]{3,}）/g, "").split(" ");
  const withoutNumber = (part: string) => part.replace(/^(?:（.）|[一二三四]、|\d\.)/, "");
  const ways = parts.reduce<string[]>(
    (begun, part) => begun.flatMap((text) => [text + part, text + withoutNumber(part)]),
    [""],
  );
  const own = parts.at(-1) ?? "";
  const isLong = withoutNumber(own).length >= shortestAlone;
  return [label, ...ways, ...(isLong ? [own, withoutNumber(own)] : [])];
}

/** Spellings that lead to one thing only. */
function unique<Name extends string>(
  named: readonly (readonly [Name, readonly string[]])[],
): Map<string, Name> {
  const names = new Map<string, Set<Name>>();
  for (const [name, texts] of named) {
    for (const key of texts.map(normalise)) {
      names.set(key, (names.get(key) ?? new Set<Name>()).add(name));
    }
  }
  return new Map(
    [...names].flatMap(([key, found]) =>
      found.size === 1 ? [[key, ...found] as [string, Name]] : [],
    ),
  );
}
