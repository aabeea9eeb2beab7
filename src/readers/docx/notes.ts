import { childrenOf, parseXml } from "../xml.ts";
import type { WordParts } from "./package/word-parts.ts";
import { wordsIn } from "./words.ts";

/** The words of a note; empty when there is none of that name. */
export type Notes = (type: "footnote" | "endnote", id: string) => string;

/** Notes are read when the first is referred to: most files have only the lines above them. */
export function openNotes(parts: WordParts): Notes {
  const known = new Map<string, ReadonlyMap<string, string>>();
  return (type, id) => {
    const found = known.get(type) ?? readNotes(parts.first(`${type}s`), type);
    known.set(type, found);
    return found.get(id) ?? "";
  };
}

function readNotes(xml: string | undefined, type: string): Map<string, string> {
  const notes = xml === undefined ? [] : childrenOf(parseXml(xml), type);
  return new Map(notes.map((note) => [note.attributes["w:id"] ?? "", wordsIn(note)]));
}
