import { appliesTo, type Edition } from "../../edition/edition.ts";
import { type Finding, finding } from "../../messages/finding.ts";
import type { Question } from "../../messages/question.ts";
import type { SourcePlace } from "../../messages/source-place.ts";
import { tellPage } from "../around/tell-page.ts";
import { withoutPage } from "../around/without-page.ts";
import { tellLeftOut } from "../left-out.ts";
import type { SourceDocument, SourceParagraph } from "../source.ts";
import { figurePointers } from "./doubts/figure-pointers.ts";
import { askShownOtherwise } from "./doubts/shown-otherwise.ts";
import { tableFindings } from "./doubts/table-findings.ts";
import { tableQuestions } from "./doubts/table-questions.ts";
import { tellCleaned } from "./doubts/tell-cleaned.ts";
import type { JsonObject } from "./draft/draft.ts";
import { draftHead } from "./draft/draft-head.ts";
import { draftLedger } from "./draft/draft-ledger.ts";
import { draftSections } from "./draft/draft-sections.ts";
import { askAbsentTables, draftTables, strayTables } from "./draft/draft-tables.ts";
import { ask, type Drafting, excerpt, tellMissing } from "./draft/drafting.ts";
import { gatherOwn } from "./own/gather-own.ts";
import { type Items, leftOver, settleOwn, tablesOf } from "./own/settle-own.ts";
import { settleReferences, withoutMarks } from "./own/settle-references.ts";
import { withdrawContradicted } from "./placing/contradicted.ts";
import { leaveOpenTotals } from "./placing/open-totals.ts";
import { refuseOther } from "./refuse-other.ts";
import { modelsOf, type Placement, placePieces } from "./tables/choose-models.ts";
import { sortParts } from "./tables/table-parts.ts";
import { findZones } from "./tables/table-zones.ts";
import { type Closing, readClosing } from "./text/closing.ts";
import { readHead, yearOf } from "./text/head.ts";
import { type FileSection, findSections, repeatedHeadings } from "./text/sections.ts";
import { cleanSource } from "./text/visible-text.ts";
import { withoutAppendix } from "./text/without-appendix.ts";

export type Recognised = {
  readonly report: JsonObject;
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  /** JSON Pointer of every number and heading → where it stands in the file. */
  readonly origins: Readonly<Record<string, SourcePlace>>;
};

/**
 * Makes a draft of a file's text and tables, and tells what is wrong and what is doubted.
 * @throws {GenerationError} for a file without any label of a report.
 */
export function recognise(file: SourceDocument, editions: readonly Edition[]): Recognised {
  const { source: cleanedSource, ...cleaned } = cleanSource(withoutAppendix(file));
  const { source, page } = withoutPage(cleanedSource);
  const models = modelsOf(editions);
  const tables = sortParts(findZones(source.blocks, models), models);
  const own = gatherOwn(tables.zoned, tables.strays, models);
  const items: Items = { made: new Map(), moved: new Map() };
  const { head: first, sections, repeated } = findSections(own.zoned, editions);
  const head = readHead(first.filter((one) => !one.own));
  const { known = {} } = source;
  const closing = known.signature
    ? { signature: known.signature, length: 0 }
    : takeClosing(sections, { introduction: head.introduction, items });
  const { signature } = closing;
  const year = known.year ?? yearOf(head.title ?? "") ?? yearIn(head.introduction);
  const preferred = editions.find((one) => year !== undefined && appliesTo(one, year))?.id;

  const placed = [...tables.byName].flatMap(([name, pieces]) => {
    const named = models.filter(({ grid }) => grid.name === name);
    return placePieces(pieces, named, preferred) ?? [];
  });
  const placements = withdrawContradicted(placed);
  refuseOther({ source, title: head.title, sections, placements });
  const edition = chooseEdition(placements, editions, preferred);
  const drafting: Drafting = {
    edition,
    findings: [...source.findings],
    questions: [],
    origins: {},
  };
  const styled = source.blocks.some((one) => one.type === "paragraph" && one.headingLength);

  const report: JsonObject = {
    edition: edition.id,
    ...draftHead({ head, year, known, signature, text: textOf(sections) }, drafting),
    sections: draftSections(sections, { drafting, styled, tables: tables.names, ...items }),
  };
  drafting.findings.push(...leaveOpenTotals(source.openFormulas ?? [], placements));
  const drafted = draftTables(placements, drafting);
  report.tables = drafted;
  if (source.ledger) draftLedger(drafted, source.ledger, { placements, drafting, year });
  if (signature) report.signature = signature;
  else tellMissing(drafting, "/signature", "@importSignature");
  drafting.findings.push(...tellDate(closing));
  for (const placement of placements) {
    drafting.findings.push(...tableFindings(placement, { edition, year, editions }));
    for (const one of tableQuestions(placement, edition)) ask(drafting, one);
  }
  askShownOtherwise(source.shownOtherwise ?? [], placements, drafting);
  askAbsentTables(placements, drafting);
  drafting.findings.push(...repeatedHeadings(repeated), ...tellPage(page));
  settleOwn(report, items, drafting);
  settleReferences(report, source.references);
  drafting.findings.push(...strayTables([...own.strays, ...tablesOf(first)]));
  const { findings, questions, origins } = drafting;
  const figures = figurePointers(placements, origins);
  const pictures = leftOver(cleanedSource.blocks, { made: items.made, told: own.leftOut });
  const leftOut = [...(source.leftOut ?? []), ...tables.leftOut, ...own.leftOut, ...pictures];
  findings.push(...tellCleaned(cleaned, figures), ...tellLeftOut(leftOut, figures));
  return { report, ...withoutMarks({ findings, questions }, source.references), origins };
}

/** The edition whose table 主动公开 it is; without one, that of the year, else the newest. */
function chooseEdition(
  placements: readonly Placement[],
  editions: readonly Edition[],
  preferred: string | undefined,
): Edition {
  const own = placements.find(({ model }) => model.grid.name === "proactive")?.model.edition;
  const edition = own ?? editions.find(({ id }) => id === preferred) ?? editions.at(-1);
  if (!edition) throw new RangeError("no edition");
  return edition;
}

type Before = { readonly introduction: readonly SourceParagraph[]; readonly items: Items };

/**
 * The signature at the end of the last section, which loses it. Tables behind it stand before it in
 * a report; pictures there are seals, or the page's.
 */
function takeClosing(sections: readonly FileSection[], { introduction, items }: Before): Closing {
  const paragraphs = sections.at(-1)?.paragraphs;
  if (!paragraphs) return readClosing(introduction);
  const end = paragraphs.findLastIndex(({ own }) => !own) + 1;
  const words = paragraphs.filter(({ own }, index) => index < end && own?.type !== "picture");
  const closing = readClosing(words);
  const { length } = closing;
  if (length === 0) return closing;
  const begin = paragraphs.indexOf(words.at(-length) as SourceParagraph);
  const tables = paragraphs.splice(begin).filter(({ own }) => own?.type === "table");
  for (const one of tables) items.moved.set(one, "@importSignature");
  paragraphs.push(...tables);
  return closing;
}

/** A date that is printed in other signs than the file has. */
function tellDate({ signature, written }: Closing): Finding[] {
  if (!signature || written === undefined) return [];
  const parameters = { l: excerpt(written), r: signature.date };
  return [finding("IMPORT-DATE", "info", { pointer: "/signature/date" }, parameters)];
}

function textOf(sections: readonly FileSection[]): string {
  return sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join("\n");
}

function yearIn(paragraphs: readonly SourceParagraph[]): number | undefined {
  return paragraphs.map(({ text }) => yearOf(text)).find((year) => year !== undefined);
}
