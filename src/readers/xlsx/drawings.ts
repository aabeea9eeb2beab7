import { cellAddress } from "../../document/sheets/cell-address.ts";
import type { SourcePlace } from "../../messages/source-place.ts";
import type { LeftOut } from "../left-out.ts";
import type { OfficePackage } from "../office-package.ts";
import type { Relation } from "../office-relations.ts";
import { allOf, childrenOf, descend, parseXml, textOf, type XmlElement } from "../xml.ts";
import type { ListedSheet } from "./workbook.ts";

/** More objects than this are told together, by their sheet. */
const mostPlaces = 50;

/** What lies over the cells of a sheet: pictures, charts, boxes with words. */
export function drawnOn(parts: OfficePackage, { name, part, isChart }: ListedSheet): LeftOut[] {
  const drawings = parts.relations(part).filter(({ type }) => type === "drawing");
  const drawn = drawings.flatMap(({ target }): LeftOut[] => {
    const xml = parts.text(target);
    if (xml === undefined) return [];
    const drawing: Drawing = { parts, relations: parts.relations(target) };
    return inChoice(parseXml(xml)).flatMap((anchor) => {
      const place = { sheet: name, ...addressOf(anchor) };
      return inChoice(anchor).flatMap((object) => tellObject(object, place, drawing));
    });
  });
  if (isChart && drawn.length === 0) return [untitled(name)];
  return drawn.length > mostPlaces
    ? drawn.map((one) => ({ ...one, place: { sheet: name } }))
    : drawn;
}

/** Something of which no more is known than the sheet that it stands on. */
export function untitled(sheet: string): LeftOut {
  return { kind: "embedded", text: "", place: { sheet } };
}

/** Documents of other programs that are embedded in a sheet, by the names of their kinds. */
export function objectsIn(root: XmlElement, sheet: string): LeftOut[] {
  const list = descend(root, "oleObjects");
  const objects = new Map(
    (list ? allOf(list, "oleObject") : []).map(({ attributes: { shapeId, progId = "" } }) => [
      shapeId,
      progId,
    ]),
  );
  return [...objects.values()].map((text) => ({ kind: "embedded", text, place: { sheet } }));
}

type Drawing = { readonly parts: OfficePackage; readonly relations: readonly Relation[] };

/** Elements inside; of those that are written in two ways, for newer and older programs, the first. */
function inChoice(parent: XmlElement): XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name !== "AlternateContent") return [child];
    const [choice] = childrenOf(child);
    return choice ? inChoice(choice) : [];
  });
}

/** The cell under the upper left corner. */
function addressOf(anchor: XmlElement): Pick<SourcePlace, "address"> {
  const from = descend(anchor, "from");
  const [row, column] = ["row", "col"].map((name) => {
    const element = from && descend(from, name);
    return element ? Number(textOf(element)) : Number.NaN;
  });
  return Number.isInteger(row) && Number.isInteger(column)
    ? { address: cellAddress(row ?? 0, column ?? 0) }
    : {};
}

function tellObject(object: XmlElement, place: SourcePlace, drawing: Drawing): LeftOut[] {
  switch (object.name) {
    case "pic":
      return [{ kind: "picture", text: nameOf(object), place }];
    case "graphicFrame":
      return [{ kind: "embedded", text: frameWords(object, drawing) || nameOf(object), place }];
    case "contentPart":
      return [{ kind: "embedded", text: nameOf(object), place }];
    case "sp":
      return tellShape(object, place);
    case "grpSp":
      return inChoice(object).flatMap((one) => tellObject(one, place, drawing));
    default:
      return [];
  }
}

/** Lines and frames without a word take nothing away. */
function tellShape(shape: XmlElement, place: SourcePlace): LeftOut[] {
  const text = wordsOf(shape);
  if (text !== "") return [{ kind: "embedded", text, place }];
  return allOf(shape, "blip").length > 0 ? [{ kind: "picture", text: nameOf(shape), place }] : [];
}

/** What it is called: for those who cannot see it, or by the program. */
function nameOf(object: XmlElement): string {
  const { title, descr, name } = allOf(object, "cNvPr")[0]?.attributes ?? {};
  return [title, descr, name].find((text) => text !== undefined && text.trim() !== "") ?? "";
}

/** A chart's title, a diagram's words. */
function frameWords(frame: XmlElement, { parts, relations }: Drawing): string {
  const named = new Set(allOf(frame, "graphicData").flatMap(relationIds));
  return relations
    .filter(({ id }) => named.has(id))
    .map(({ type, target }) => {
      const xml = parts.text(target);
      if (xml === undefined || !/^(?:chart\w*|diagramData)$/.test(type)) return "";
      const root = parseXml(xml);
      const title = allOf(root, "title")[0];
      return wordsOf(type === "diagramData" ? root : (title ?? { ...root, children: [] }));
    })
    .filter(Boolean)
    .join(" ");
}

function relationIds(data: XmlElement): string[] {
  return childrenOf(data).flatMap(({ attributes }) => Object.values(attributes));
}

/** The words of a drawing's text, a blank between its paragraphs. */
function wordsOf(object: XmlElement): string {
  return allOf(object, "p")
    .map((paragraph) => allOf(paragraph, "t").map(textOf).join(""))
    .filter((words) => words.trim() !== "")
    .join(" ");
}
