import { plainKey } from "../../src/bucket/plain-name.ts";
import { ownNotes } from "../../src/bucket/result-names.ts";
import { filePathOf, isPlainPath, keyOfPath } from "./file-path.ts";

/** Where in a folder an object's file is made, by its key. */
export type PlaceOf = (key: string) => string;

/** Every key has a place of its own. */
export const anyPlaceOf: PlaceOf = (key) => notePathOf(key) ?? filePathOf(key);

/** A key that is a plain name has that very name, for people to read. */
export const plainPlaceOf: PlaceOf = (key) =>
  notePathOf(key) ?? (plainKey(key) === key ? key : filePathOf(key));

/** Paths where the file of a key may be: its place, and those of earlier versions and of people. */
export function pathsOf(key: string, placeOf: PlaceOf): ReadonlySet<string> {
  return new Set([placeOf(key), filePathOf(key), ...(isPlainPath(key) ? [key] : [])]);
}

/** What the program notes for itself, where nobody sees it. */
export const notesFolder = ".nianbao/notes/";

function notePathOf(key: string): string | undefined {
  if (!key.startsWith(ownNotes)) return undefined;
  return notesFolder + filePathOf(key.slice(ownNotes.length));
}

/** The key of a file by its path. */
export function keyAt(path: string): string {
  if (!path.startsWith(notesFolder)) return keyOfPath(path) ?? path;
  const rest = path.slice(notesFolder.length);
  return ownNotes + (keyOfPath(rest) ?? rest);
}
