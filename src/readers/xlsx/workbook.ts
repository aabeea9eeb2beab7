import { GenerationError } from "../../messages/generation-error.ts";
import type { OfficePackage } from "../office-package.ts";
import type { Relation } from "../office-relations.ts";
import { allOf, parseXml, type XmlElement } from "../xml.ts";
import { decodeEscapes, isOn } from "./simple-types.ts";

/** What a workbook says of its sheets before any is read. */
export type Workbook = {
  readonly sheets: readonly ListedSheet[];
  /** The parts' texts, where there are such parts. */
  readonly styles: string | undefined;
  readonly sharedStrings: string | undefined;
  /** Days are counted from 1904, not from 1900. */
  readonly from1904: boolean;
  /** No program has computed its formulas since it was written: a 0 that is saved is none. */
  readonly isUncalculated: boolean;
};

export type ListedSheet = {
  readonly name: string;
  /** The name of its part. */
  readonly part: string;
  /** A sheet of its own that is only a chart. */
  readonly isChart: boolean;
  readonly isHidden: boolean;
};

/** What is no text of a sheet, and may be large: caches, drawings, themes, the program's own. */
const passedOver =
  /^(?:docProps|customXml)\/|\/(?:theme|pivot\w*|queryTables|externalLinks|richData|model|drawings|charts|diagrams|comments|threadedComments|persons)\/|\/(?:calcChain|metadata|connections|comments\d*)\.xml$/i;

/** Whether a part may be wanted; programs name the parts as they like. */
export function isWanted(name: string): boolean {
  return /\.xml$/i.test(name) && !passedOver.test(name);
}

/** @throws {GenerationError} `FILE-DAMAGED` without a workbook. */
export function readWorkbook(parts: OfficePackage): Workbook {
  const part = parts.relations("").find(({ type }) => type === "officeDocument")?.target;
  const name = part ?? "xl/workbook.xml";
  const folder = name.slice(0, name.lastIndexOf("/") + 1);
  const xml = parts.text(name);
  if (xml === undefined) throw new GenerationError("FILE-DAMAGED", { part: "@wholeFile" });
  const root = parseXml(xml);
  const relations = parts.relations(name);
  const textOfKind = (kind: string) =>
    parts.text(relations.find((one) => one.type === kind)?.target ?? `${folder}${kind}.xml`);
  return {
    sheets: allOf(root, "sheet").map((sheet) => listedSheet(sheet, relations)),
    styles: textOfKind("styles"),
    sharedStrings: textOfKind("sharedStrings"),
    from1904: allOf(root, "workbookPr").some(({ attributes }) => isOn(attributes.date1904)),
    isUncalculated: allOf(root, "calcPr").some(({ attributes }) => isOn(attributes.fullCalcOnLoad)),
  };
}

function listedSheet(sheet: XmlElement, relations: readonly Relation[]): ListedSheet {
  const { name = "", state = "visible" } = sheet.attributes;
  const relation = relations.find(({ id }) => id === relationId(sheet));
  return {
    name: decodeEscapes(name),
    part: relation?.target ?? "",
    isChart: relation?.type === "chartsheet",
    isHidden: state !== "visible",
  };
}

/** The relation that an element names by its `id`, whatever prefix that has. */
function relationId({ attributes }: XmlElement): string | undefined {
  return Object.entries(attributes).find(([name]) => /(?:^|:)id$/.test(name))?.[1];
}
