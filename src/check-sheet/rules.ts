import type { Edition, SumRule } from "../edition/edition.ts";
import type { Finding } from "../messages/finding.ts";
import { ownMember } from "../messages/own-member.ts";
import { zhCN } from "../messages/zh-CN.ts";

/** What became of the rules of one family: `T3` and so on. */
export type Family = {
  readonly family: string;
  /** Rules that were used and found nothing, not even what is only a hint. */
  readonly clean: readonly string[];
  readonly found: readonly FoundRule[];
  /** Rules of another edition, those that need last year's report, and those switched off. */
  readonly skipped: readonly string[];
};

export type FoundRule = {
  readonly rule: string;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
};

export type RulesUsed = {
  readonly edition: Edition;
  /** Sum rules of other editions are told from those that every edition has. */
  readonly editions: readonly Edition[];
  readonly comparedWithLast: boolean;
  readonly off: readonly string[];
  /** Whether the report has tables of its own, for which there are rules. */
  readonly hasOwnTables: boolean;
};

const families = ["NUM", "T2", "T2A", "T3", "T4", "TX", "TB", "DOC"];

/** Rules that compare with last year and are no sums. */
const needLast = ["T2-YOY", "T4-PEND", "DOC-DUP"];

/** Cells without which a rule says nothing: an edition that lacks them does not use it. */
const neededFields: Readonly<Record<string, string>> = {
  "T2-FEEUNIT": "fees.amount",
  "T2-FEE-SEC6": "fees.amount",
  "T2A-UNIT": "procurement.amount",
  "T3-SPLIT6": "otherHandling.other.total",
  "T3-FEE62": "otherHandling.feeUnpaid.total",
  "T3-OLD6": "otherHandling.total",
};

export function familiesOf(findings: readonly Finding[], use: RulesUsed): Family[] {
  const rules = Object.keys(zhCN);
  const used = families.filter((family) => family !== "TB" || use.hasOwnTables);
  return used.map((family) => {
    const own = rules.filter((rule) => rule.split("-")[0] === family);
    const found = own.flatMap((rule) => countOf(rule, findings));
    const rest = own.filter((rule) => !found.some((one) => one.rule === rule));
    const skipped = rest.filter((rule) => isSkipped(rule, use));
    return { family, clean: rest.filter((rule) => !skipped.includes(rule)), found, skipped };
  });
}

function countOf(rule: string, findings: readonly Finding[]): FoundRule[] {
  const count = (severity: string) =>
    findings.filter((one) => one.rule === rule && one.severity === severity).length;
  const [errors, warnings, infos] = [count("error"), count("warning"), count("info")];
  return errors + warnings + infos > 0 ? [{ rule, errors, warnings, infos }] : [];
}

function isSkipped(rule: string, { edition, editions, comparedWithLast, off }: RulesUsed): boolean {
  const own = edition.rules.find(({ id }) => id === rule);
  const isSum = editions.some(({ rules }) => rules.some(({ id }) => id === rule));
  const field = ownMember(neededFields, rule);
  const needsLast = needLast.includes(rule) || (own !== undefined && comparesWithLast(own));
  return (
    off.includes(rule) ||
    (isSum && !own) ||
    (needsLast && !comparedWithLast) ||
    (field !== undefined && !hasField(edition, field))
  );
}

function comparesWithLast({ left, right }: SumRule): boolean {
  return [...left, ...right].some(
    (operand) => typeof operand === "object" && operand.year === "last",
  );
}

function hasField({ grids }: Edition, path: string): boolean {
  return grids.some(({ fields }) => fields.some((field) => field.path === path));
}
