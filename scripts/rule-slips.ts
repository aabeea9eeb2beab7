import type { Grid, Operand, SumRule } from "../src/edition/edition.ts";
import type { EditionFiles } from "../src/edition/read-edition.ts";
import { readGrid } from "../src/edition/read-grid.ts";
import { en } from "../src/messages/en.ts";
import { ownMember } from "../src/messages/own-member.ts";
import { zhCN } from "../src/messages/zh-CN.ts";
import { ruleLines } from "../src/report/checks/rule-lines.ts";

/** The words that a rule may say; the compiler asks for every one of the type's. */
const known = {
  severity: { error: true, warning: true, info: true } satisfies Record<SumRule["severity"], true>,
  along: { row: true, column: true } satisfies Record<SumRule["along"], true>,
  relation: {
    "=": true,
    "<=": true,
    ">=": true,
    needs: true,
    with: true,
  } satisfies Record<SumRule["relation"], true>,
};

const members = {
  ...{ id: true, table: true, severity: true, along: true, left: true, relation: true },
  ...{ right: true, computes: true, waivable: true, impliedBy: true, basis: true },
} satisfies Record<keyof SumRule, true>;

type Files = Pick<EditionFiles, "grids" | "rules"> & {
  readonly edition: { readonly id: string };
};

/** What is wrong with an edition's `rules.json`, each slip with its file and rule. */
export function ruleSlips({ edition, grids, rules }: Files): string[] {
  const read = grids.map(readGrid);
  return rules.flatMap((rule) =>
    slipsOf(rule, read, rules).map(
      (slip) => `templates/${edition.id}/rules.json, ${rule.id}: ${slip}`,
    ),
  );
}

function slipsOf(rule: SumRule, grids: readonly Grid[], rules: readonly SumRule[]): string[] {
  return [
    ...unknownMembers(rule),
    ...unknownWords(rule),
    ...missingSentences(rule),
    ...(rule.basis ? [] : ["no basis"]),
    ...(rule.impliedBy === undefined || rules.some(({ id }) => id === rule.impliedBy)
      ? []
      : [`impliedBy "${rule.impliedBy}" is no rule of this file`]),
    ...unknownOperands(rule, grids),
  ];
}

function unknownMembers(rule: SumRule): string[] {
  return Object.keys(rule)
    .filter((name) => !Object.hasOwn(members, name))
    .map((name) => `"${name}" is unknown; known are ${Object.keys(members).join(", ")}`);
}

function unknownWords(rule: SumRule): string[] {
  return (["severity", "along", "relation"] as const)
    .filter((name) => !Object.hasOwn(known[name], rule[name]))
    .map((name) => `${name} "${rule[name]}" is none of ${Object.keys(known[name]).join(", ")}`);
}

function missingSentences({ id }: SumRule): string[] {
  return Object.entries({ "zh-CN": zhCN, en })
    .filter(([, sentences]) => ownMember(sentences, id) === undefined)
    .map(([language]) => `no sentence in src/messages/${language}.ts`);
}

function unknownOperands(rule: SumRule, grids: readonly Grid[]): string[] {
  const grid = grids.find(({ name }) => name === rule.table);
  if (!grid)
    return [`no table "${rule.table}"; there are ${grids.map(({ name }) => name).join(", ")}`];
  const names = new Set(
    grid.fields.map((field) => (rule.along === "row" ? field.column : field.row)),
  );
  const unknown = [...rule.left, ...rule.right].map(nameOf).filter((name) => !names.has(name));
  if (unknown.length > 0) {
    const kind = rule.along === "row" ? "column" : "row";
    return unknown.map((name) => `the table ${rule.table} has no ${kind} "${name}"`);
  }
  return ruleLines(rule, grid).length > 0 ? [] : [`no ${rule.along} has all its figures`];
}

function nameOf(operand: Operand): string {
  return typeof operand === "string" ? operand : operand.name;
}
