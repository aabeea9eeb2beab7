import { Buffer } from "node:buffer";

/**
 * Names that a person can read, and that every file system takes: an object's key as the path of
 * its file, and back. `上传/年报.json` stays as it is; what could leave the folder, hide, or be
 * taken for something else is written as `%` and its UTF-8 bytes, as in a URL.
 *
 * A file always has a bare `.` in its name and a folder never has, so that `a` and `a/b` can both
 * be objects. Marks after `%` that are not hexadecimal: see below.
 */
export function filePathOf(key: string): string {
  const cut = key.lastIndexOf("/") + 1;
  return folderPathOf(key.slice(0, cut)) + split(fileName(key.slice(cut))).join("/");
}

/** The folder of the keys that begin with a prefix; it ends with `/`, and so does the path. */
export function folderPathOf(prefix: string): string {
  const parts = prefix.split("/").slice(0, -1);
  return parts
    .flatMap((part) => split(folderName(part)))
    .map((part) => `${part}/`)
    .join("");
}

/** The key of a file; undefined when no key has this file, such as one with a name of its own. */
export function keyOfPath(path: string): string | undefined {
  const joined = path.replaceAll(`${continues}/`, "");
  const parts = joined.split("/");
  const last = parts.pop() ?? "";
  const bare = last.endsWith(noEnding) ? last.slice(0, -noEnding.length) : last;
  try {
    const key = [...parts, bare].map((part) => decodePart(part)).join("/");
    return filePathOf(key) === path ? key : undefined;
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** Whether a key can be the plain path of a file that a person has put into the folder. */
export function isPlainPath(key: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no path holds NUL
  return key.split("/").every((part) => part !== "" && !/^\.|[\\\u0000]/.test(part));
}

/** The rest of a name stands in the next folder: names have at most 255 bytes. */
export const continues = "%+";
/** A part without a character. */
const empty = "%=";
/** A file without a bare dot in its name. */
const noEnding = ".%";
/** Room for the ending of a name, and for file systems that take a little less. */
const longestName = 200;

/** Invisible characters, and those that some file system or shell keeps for itself. */
const unsafe = /[%\\:*?"<>|]|\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}/gu;
/** Devices of Windows, which no file may be called. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

function fileName(part: string): string {
  const safe = safeName(part);
  return safe.includes(".") ? safe : safe + noEnding;
}

function folderName(part: string): string {
  return safeName(part).replaceAll(".", "%2E");
}

function safeName(part: string): string {
  if (part === "") return empty;
  return part
    .replaceAll(unsafe, percentBytes)
    .replace(/^\./, percentBytes)
    .replace(/[. ]$/, percentBytes)
    .replace(device, (name) => percentBytes(name.charAt(0)) + name.slice(1));
}

function percentBytes(character: string): string {
  return [...Buffer.from(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`)
    .join("");
}

function decodePart(part: string): string {
  return part === empty ? "" : decodeURIComponent(part);
}

/** Cuts between characters, never within an escape. */
function split(name: string): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const [character] of name.matchAll(/%..|./gsu)) {
    if (Buffer.byteLength(piece + character) > longestName) {
      pieces.push(piece + continues);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}
