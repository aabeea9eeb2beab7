import type { Finding } from "../finding.ts";
import { ownMember } from "../own-member.ts";
import { findingSentence, printLine } from "../print-finding.ts";
import { type Language, sentence } from "../sentences.ts";
import { type TableShape, tellCells } from "./tell-cells.ts";

/** Findings that a person reads as one; programs get each. */
export type FindingGroup = {
  readonly findings: readonly [Finding, ...Finding[]];
  readonly sentence: string;
};

export type Grouping = {
  readonly language: Language;
  readonly tables: () => readonly TableShape[];
};

/** Two or three are read faster one by one. */
const fewest = 4;

/**
 * Which findings are of one sort: those that differ by their places alone, so that one line says all
 * that their lines would. Those of cells are told a table at a time.
 */
const sorts: Readonly<Partial<Record<Finding["rule"], Sort>>> = {
  "NUM-ZERO": { by: [], tell: tellZero },
  "NUM-BLANK": { by: ["l"], tell: tellBlank },
  "TOTAL-COMPUTED": { by: ["r"], tell: tellComputed },
  "NUM-FORM": { by: [], form: formOf, tell: tellForms },
  ...Object.fromEntries(
    (
      [
        ...(["IMPORT-HIDDEN", "IMPORT-STRUCK", "IMPORT-RAISED", "IMPORT-PHONETIC"] as const),
        ...(["IMPORT-PICTURE", "IMPORT-EMBEDDED", "IMPORT-MARGIN", "IMPORT-OVERLAY"] as const),
        ...(["IMPORT-ANNOTATION", "IMPORT-UNSEEN", "IMPORT-TWICE", "IMPORT-UNCLEAR"] as const),
        ...(["IMPORT-NOTE", "IMPORT-IGNORED"] as const),
      ] as const
    ).map((rule) => [rule, { by: ["l", "codePoints"], tell: tellSame }]),
  ),
};

type Sort = {
  /** Parameters that are the same in all of them. */
  readonly by: readonly string[];
  /** What else is the same in them. */
  readonly form?: (finding: Finding) => string;
  readonly tell: (findings: readonly Finding[], all: readonly Finding[], by: Grouping) => string;
};

/** In the order of their first findings. */
export function groupFindings(findings: readonly Finding[], by: Grouping): FindingGroup[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const [index, one] of findings.entries()) {
    const key = sortOf(one) ?? `${index}`;
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].flatMap((group) => tellGroup(group, findings, by));
}

/** A group on one line: severity, rule, place, sentence. */
export function printGroup(group: FindingGroup, language: Language): string {
  return printLine(group.findings[0], group.sentence, language);
}

function sortOf({ rule, severity, place, ...one }: Finding): string | undefined {
  const sort = sorts[rule];
  if (!sort) return undefined;
  const same = sort.by.map((name) => ownMember(one.parameters, name) ?? "");
  const form = sort.form?.({ rule, severity, place, ...one }) ?? "";
  return JSON.stringify([rule, severity, place.cell?.table ?? "", same, form]);
}

function tellGroup(
  group: readonly [Finding, ...Finding[]],
  all: readonly Finding[],
  by: Grouping,
): FindingGroup[] {
  const sort = sorts[group[0].rule];
  if (sort && group.length >= fewest) {
    return [{ findings: group, sentence: sort.tell(group, all, by) }];
  }
  return group.map((one) => ({ findings: [one], sentence: findingSentence(one, by.language) }));
}

function tellZero(group: readonly Finding[], all: readonly Finding[], by: Grouping): string {
  const where = tellCells(group, all, by);
  return sentence("GROUP-ZERO", { count: group.length, where }, by.language);
}

function tellBlank(group: readonly Finding[], all: readonly Finding[], by: Grouping): string {
  const about = { count: group.length, where: tellCells(group, all, by) };
  const l = String(group[0]?.parameters.l ?? "");
  if (l === "") return sentence("GROUP-BLANK", about, by.language);
  return sentence("GROUP-NO-NUMBER", { ...about, l }, by.language);
}

function tellComputed(group: readonly Finding[], all: readonly Finding[], by: Grouping): string {
  const about = { count: group.length, where: tellCells(group, all, by) };
  const r = group[0]?.parameters.r ?? "";
  return sentence("GROUP-COMPUTED", { ...about, r }, by.language);
}

/** How a number is written, whichever it is: `1,234` and `5,678` are one sort. */
function formOf({ parameters }: Finding): string {
  return String(parameters.l)
    .replaceAll(/\d+/g, "0")
    .replaceAll(/[０-９]+/g, "０");
}

/** Each reading is told, for it is a figure. */
function tellForms(
  group: readonly Finding[],
  _: readonly Finding[],
  { language }: Grouping,
): string {
  const read = group.map(({ parameters: { row = "", col = "", l = "", r = "" } }) =>
    sentence("GROUP-READ", { row, col, l, r }, language),
  );
  const where = read.join(separator[language]);
  return sentence("GROUP-FORM", { count: group.length, where }, language);
}

const separator = { "zh-CN": "、", en: ", " } as const;
const mostPlaces = 10;

/** The sentence of the first one, and where the same is found besides. */
function tellSame(
  group: readonly Finding[],
  _: readonly Finding[],
  { language }: Grouping,
): string {
  const [first, ...others] = group;
  const places = others
    .slice(0, mostPlaces)
    .map(({ parameters }) => String(parameters.where ?? ""));
  const inWords = (l: string) => sentence("GROUP-PLACE", { l }, language);
  const where = places.map(inWords).join(separator[language]);
  const text = first ? findingSentence(first, language) : "";
  const code = others.length > mostPlaces ? "GROUP-SAME-MORE" : "GROUP-SAME";
  return `${text}${sentence(code, { count: others.length, where }, language)}`;
}
