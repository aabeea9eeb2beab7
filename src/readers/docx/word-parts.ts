import { GenerationError } from "../../messages/generation-error.ts";
import { openPackage, type Relations } from "../office-package.ts";
import { parseXml, type XmlElement } from "../xml.ts";

/** The parts of a DOCX by what they are to its main part, whatever they are called. */
export type WordParts = {
  readonly main: XmlElement;
  /** Of the type, as relations name it: `styles`. */
  readonly first: (type: string) => string | undefined;
  readonly all: (type: string) => readonly string[];
  /** The part that an element of the main part points to. */
  readonly pointedTo: (id: string) => string | undefined;
};

/** What is read of a document; anything else in it stays packed. */
const types = [
  "styles",
  "numbering",
  "footnotes",
  "endnotes",
  "header",
  "footer",
  "chart",
  "diagramData",
];

/**
 * @throws {GenerationError} `FILE-TYPE` for an Office file that is no text, and those of
 *   `openPackage` and `parseXml`.
 */
export async function openWordParts(bytes: Uint8Array): Promise<WordParts> {
  let named: ReadonlySet<string> | undefined;
  const { text, relations } = await openPackage(bytes, (name, known) => {
    named ??= namesOf(known);
    return named.has(name.toLowerCase());
  });
  const main = text(mainOf(relations)) === undefined ? usualMain : mainOf(relations);
  const xml = text(main);
  if (xml === undefined) throw new GenerationError("FILE-DAMAGED", {});
  const root = parseXml(xml);
  if (root.name !== "document") throw new GenerationError("FILE-TYPE", {});
  const related = relatedTo(main, relations);
  const all = (type: string) =>
    related.filter((one) => one.type === type).flatMap(({ target }) => text(target) ?? []);
  return {
    main: root,
    all,
    first: (type) => all(type)[0],
    pointedTo: (id) => {
      const target = related.find((one) => one.id === id)?.target;
      return target === undefined ? undefined : text(target);
    },
  };
}

const usualMain = "word/document.xml";

function mainOf(relations: Relations): string {
  return relations("").find(({ type }) => type === "officeDocument")?.target ?? usualMain;
}

/** Of the parts that are read, in small letters. */
function namesOf(relations: Relations): Set<string> {
  const main = mainOf(relations);
  const related = relatedTo(main, relations).map(({ target }) => target);
  return new Set([main, usualMain, ...related].map((name) => name.toLowerCase()));
}

type Related = { readonly id: string; readonly type: string; readonly target: string };

/** Without any relations, parts are known by their usual names beside the main part. */
function relatedTo(main: string, relations: Relations): readonly Related[] {
  const known = relations(main).filter(({ type }) => types.includes(type));
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const usual = ["styles", "numbering", "footnotes", "endnotes"].filter(
    (type) => !known.some((one) => one.type === type),
  );
  return [...known, ...usual.map((type) => ({ id: "", type, target: `${folder}${type}.xml` }))];
}
