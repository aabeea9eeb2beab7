import { appliesTo, type Edition, sectionOfTable } from "../../../edition/edition.ts";
import { type Finding, finding } from "../../../messages/finding.ts";
import { sourcePlaceText } from "../../../messages/source-place.ts";
import { cellPlace } from "../../../report/read/read-cell.ts";
import { normalise, withoutBlanks } from "../labels/labels.ts";
import type { LabelDifference, PlacedCell, ProvedRow } from "../placing/placed.ts";
import type { Token } from "../rows/data-rows.ts";
import type { Placement } from "../tables/choose-models.ts";
import { shown } from "./shown-values.ts";

type Around = {
  readonly edition: Edition;
  readonly year: number | undefined;
  readonly editions: readonly Edition[];
};

/** What is wrong with a table as it stands in the file. */
export function tableFindings(placement: Placement, around: Around): Finding[] {
  const { placed } = placement;
  const heading = headingOf(placement, around.edition);
  return [
    ...editionFinding(placement, around, heading),
    ...missingRows(placement, heading),
    ...apartFinding(placement, heading),
    ...placed.labels.map((label) => labelFinding(label, placement)),
    ...[...placed.cells.values()].flatMap((cell) => cellFinding(cell, placement, heading)),
    ...placed.proved.map((row) => provedFinding(row, placement, heading)),
    ...placed.unplaced.map((token) => unplacedFinding(token, placement, heading)),
  ];
}

/** The heading of the section that the table belongs to. */
export function headingOf({ model: { grid } }: Placement, edition: Edition): string {
  return sectionOfTable(edition, grid.name)?.heading ?? grid.description;
}

/** A table of one edition in a report of a year for which another applies. */
function editionFinding({ model }: Placement, { year, editions }: Around, t: string): Finding[] {
  if (year === undefined || appliesTo(model.edition, year)) return [];
  const right = editions.find((one) => appliesTo(one, year));
  if (!right || sameGrid(right, model.grid.name, model.edition)) return [];
  const place = { pointer: `/tables/${model.grid.name}` };
  const parameters = { t, l: model.edition.id, r: right.id, year };
  return [finding("IMPORT-EDITION", "error", place, parameters)];
}

function sameGrid(one: Edition, name: string, other: Edition): boolean {
  const [first, second] = [one, other].map((edition) =>
    edition.grids
      .find((grid) => grid.name === name)
      ?.fields.map(({ path }) => path)
      .join(),
  );
  return first === second;
}

function missingRows({ model, placed }: Placement, t: string): Finding[] {
  if (placed.missing.length === 0) return [];
  const place = { pointer: `/tables/${model.grid.name}` };
  return [finding("DOC-TBL", "error", place, { t, l: placed.missing.join("、") })];
}

function apartFinding({ model, placed }: Placement, t: string): Finding[] {
  const place = { pointer: `/tables/${model.grid.name}` };
  return placed.isApart ? [finding("IMPORT-APART", "info", place, { t })] : [];
}

/** Blanks between the right characters are a trifle, another mark is a warning, other words an error. */
function labelFinding(
  { read, official, field }: LabelDifference,
  { model: { grid, edition } }: Placement,
): Finding {
  const path = field ? `/${field.row.replaceAll(".", "/")}` : "";
  const place = { pointer: `/tables/${grid.name}${path}` };
  const details = { read, expected: official };
  const blanks = { l: read, r: official };
  if (normalise(read) === normalise(official)) {
    const severity = withoutBlanks(read) === withoutBlanks(official) ? "info" : "warning";
    return finding("DOC-LABEL", severity, place, blanks, details);
  }
  return grid.name === "proactive"
    ? finding("T2-LABEL", "error", place, { ed: edition.id, ...blanks }, details)
    : finding("DOC-LABEL", "error", place, blanks, details);
}

function cellFinding(
  { field, text, sloppy, value }: PlacedCell,
  { model }: Placement,
  heading: string,
): Finding[] {
  if (sloppy === undefined || value === undefined) return [];
  const plain = text.trim();
  const usual = field.type === "change" && /^[增减+]\d+$/.test(plain);
  const parameters = { row: field.labels.row, col: field.labels.column, l: plain, r: sloppy };
  const place = cellPlace(model.grid, heading, field);
  const details = { read: plain, expected: value };
  return [finding("NUM-FORM", usual ? "info" : "warning", place, parameters, details)];
}

function provedFinding({ row, tokens }: ProvedRow, { model }: Placement, t: string): Finding {
  const place = { pointer: `/tables/${model.grid.name}` };
  const where = sourcePlaceText(tokens[0]?.place ?? {});
  const parameters = { t, where, row: row.label || t, values: shown(tokens) };
  return finding("IMPORT-BY-SUM", "info", place, parameters);
}

function unplacedFinding({ text, place }: Token, { model }: Placement, t: string): Finding {
  const read = text.trim();
  const pointer = `/tables/${model.grid.name}`;
  const parameters = { t, l: read, where: sourcePlaceText(place) };
  return finding("IMPORT-UNPLACED", "error", { pointer }, parameters, { read });
}
