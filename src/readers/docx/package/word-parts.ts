import { GenerationError } from "../../../messages/generation-error.ts";
import { type OfficePackage, openPackage, type Relations } from "../../office-package.ts";
import type { Relation } from "../../office-relations.ts";
import { parseXml, type XmlElement } from "../../xml.ts";
import type { Room } from "../../zip-parts.ts";

/** The parts of a DOCX by what they are to its main part, whatever they are called. */
export type WordParts = {
  readonly main: XmlElement;
  /** Of the type, as relations name it: `styles`. */
  readonly first: (type: string) => string | undefined;
  readonly all: (type: string) => readonly string[];
  /** The part that an element of the main part points to. */
  readonly pointedTo: (id: string) => string | undefined;
  /** The file of a picture that an element of the main part points to. */
  readonly pictureOf: (id: string) => Uint8Array | undefined;
  /** The documents that the main part takes in. */
  readonly chunks: readonly ChunkPart[];
};

/** A document in any format; without bytes if it is not in the package. */
export type ChunkPart = {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array | undefined;
};

const alwaysRead = ["styles", "numbering", "header", "footer"];

/** What is unpacked only when the text has something that points to it, by the name of that. */
const readOnDemand = [
  ["footnotes", "footnoteReference"],
  ["endnotes", "endnoteReference"],
  ["chart", "chart"],
  ["diagramData", "relIds"],
  ["aFChunk", "altChunk"],
] as const;

/**
 * @throws {GenerationError} `FILE-TYPE` for an Office file that is no text, and those of
 *   `openPackage` and `parseXml`.
 */
export async function openWordParts(bytes: Uint8Array, room: Room): Promise<WordParts> {
  const opened = await openPackage(
    bytes,
    wanting((known) => [mainOf(known), usualMain, ...partsOf(alwaysRead, known)]),
    room,
  );
  const { text, relations } = opened;
  const named = mainOf(relations);
  const own = text(named);
  const main = own === undefined ? usualMain : named;
  const xml = own ?? text(usualMain);
  if (xml === undefined) throw new GenerationError("FILE-DAMAGED", { part: "@wholeFile" });
  const more = readOnDemand.filter(([, pointer]) => xml.includes(pointer)).map(([type]) => type);
  if (more.length > 0) await opened.unpack(wanting((known) => partsOf(more, known)));
  await unpackPictures(opened, relatedTo(main, opened.relations), xml);
  const root = parseXml(xml);
  if (root.name !== "document") throw new GenerationError("FILE-TYPE", {});
  const related = relatedTo(main, relations);
  const all = (type: string) =>
    related.filter((one) => one.type === type).flatMap(({ target }) => text(target) ?? []);
  const chunks = related.filter(({ type }) => type === "aFChunk");
  return {
    main: root,
    pictureOf: (id) => {
      const target = related.find((one) => one.id === id && one.type === "image")?.target;
      return target === undefined ? undefined : opened.bytes(target);
    },
    chunks: chunks.map(({ id, target }) => ({ id, name: target, bytes: opened.bytes(target) })),
    all,
    first: (type) => all(type)[0],
    pointedTo: (id) => {
      const target = related.find((one) => one.id === id)?.target;
      return target === undefined ? undefined : text(target);
    },
  };
}

/** Files that are read as pictures; others are told of by their names. */
const pictureFile = /\.(?:png|jpe?g)$/i;

/** A damaged one costs no more than itself. */
async function unpackPictures(
  { unpack }: OfficePackage,
  related: readonly Related[],
  xml: string,
): Promise<void> {
  const isShown = ({ id, type, target }: Related) =>
    type === "image" && pictureFile.test(target) && xml.includes(`"${id}"`);
  const targets = related.filter(isShown).map(({ target }) => target);
  for (const target of new Set(targets)) {
    try {
      await unpack(wanting(() => [target]));
    } catch (error) {
      if (!(error instanceof GenerationError && error.code === "FILE-DAMAGED")) throw error;
    }
  }
}

const usualMain = "word/document.xml";

function mainOf(relations: Relations): string {
  return relations("").find(({ type }) => type === "officeDocument")?.target ?? usualMain;
}

type Names = (relations: Relations) => readonly string[];

function wanting(namesOf: Names): (name: string, relations: Relations) => boolean {
  let names: ReadonlySet<string> | undefined;
  return (name, relations) => {
    names ??= new Set(namesOf(relations).map((one) => one.toLowerCase()));
    return names.has(name.toLowerCase());
  };
}

function partsOf(types: readonly string[], relations: Relations): string[] {
  const related = relatedTo(mainOf(relations), relations);
  return related.filter(({ type }) => types.includes(type)).map(({ target }) => target);
}

type Related = Pick<Relation, "id" | "type" | "target">;

/** Without any relations, parts are known by their usual names beside the main part. */
function relatedTo(main: string, relations: Relations): readonly Related[] {
  const known = relations(main);
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const usual = ["styles", "numbering", "footnotes", "endnotes"].filter(
    (type) => !known.some((one) => one.type === type),
  );
  return [...known, ...usual.map((type) => ({ id: "", type, target: `${folder}${type}.xml` }))];
}
