import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";

/** One state of one object: the same again is the same work, whatever brings it. */
export type Source = {
  readonly bucket: string;
  readonly key: string;
  /** The hash of its bytes; its version or tag where they could not be read. */
  readonly state: string;
  /** Tells files of one key apart. */
  readonly rawName?: string;
};

/** Where an object's results go. */
export type ResultNames = {
  readonly identity: string;
  /** Holds the files of this state of the object: `上传/年报-3f9a1c2e01ab`. */
  readonly folder: string;
  /** Comes last: when it is there, the files are, too. */
  readonly check: string;
  /** Says why there are no files: `上传/年报.json.error.json`. */
  readonly error: string;
  /** The same for a further state, since the first one's stays. */
  readonly laterError: string;
};

/** What this program notes for itself in the output. */
export const ownNotes = "_nianbao/";

/**
 * Names that a clerk finds where the report's own would be, and that no other report and no other
 * state of this one has.
 */
export function resultNames(source: Source): ResultNames {
  const identity = identityOf(source);
  const { key } = source;
  const short = shorten(key);
  const folder = `${shorten(withoutEnding(key))}-${identity}`;
  const laterError = `${short}.${identity}.error.json`;
  const error = short === key ? `${key}.error.json` : laterError;
  return { identity, folder, check: `${folder}/check.json`, error, laterError };
}

/** A document's key; a title may be longer than stores take. */
export function fileKey({ folder }: ResultNames, fileName: string): string {
  const [, stem = fileName, ending = ""] = /^(.*?)((?:\.fragment)?\.\w+)$/su.exec(fileName) ?? [];
  return `${folder}/${cutTo(stem, longestName)}${ending}`;
}

/**
 * The key that a report of a ZIP would have if it had been put beside it, in a folder of the
 * ZIP's name: `批.zip` and `区/甲.json` are `批/区/甲.json`.
 */
export function memberKey(archiveKey: string, name: string): string {
  const parts = name.replaceAll(invisible, "_").split("/");
  const safe = parts.map((part) => (/^\.*$/.test(part) ? "_".repeat(part.length) : part));
  return `${withoutEnding(archiveKey)}/${safe.filter((part) => part !== "").join("/")}`;
}

/** Whether a key is one that this program gives to what it writes. */
export function isOwnName(key: string): boolean {
  return key.startsWith(ownNotes) || /-[0-9a-f]{12}\/check\.json$|\.error\.json$/.test(key);
}

/** A key that may be told to anyone: a document's name is the report's title. */
export function withoutTitle(key: string): string {
  const [folder, name] = cutAt(key, key.lastIndexOf("/"));
  const isDocument = /-[0-9a-f]{12}$/.test(folder) && name !== "/check.json";
  return isDocument || /\.(?:docx|pdf|html)$/.test(name)
    ? `${folder}/*${name.slice(name.lastIndexOf("."))}`
    : key;
}

/** Half of what a key may have, and less than what file systems allow a name. */
const longestKey = 512;
const longestName = 180;

const identityDigits = 12;

const invisible = /\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}/gu;

function cutAt(text: string, place: number): readonly [string, string] {
  const at = Math.max(0, place);
  return [text.slice(0, at), text.slice(at)];
}

export function identityOf({ bucket, key, state, rawName }: Source): string {
  const text = JSON.stringify([bucket, key, state, ...(rawName === undefined ? [] : [rawName])]);
  return createHash("sha256").update(text).digest("hex").slice(0, identityDigits);
}

export function withoutEnding(key: string): string {
  return key.replace(/\.(?:json|zip)$/i, "");
}

function shorten(key: string): string {
  const cut = cutTo(key, longestKey);
  const start = cut.lastIndexOf("/") + 1;
  return cut.slice(0, start) + cutTo(cut.slice(start), longestName);
}

/** As many whole characters of a text as have at most so many bytes. */
export function cutTo(text: string, bytes: number): string {
  const encoded = Buffer.from(text);
  if (encoded.length <= bytes) return text;
  return new TextDecoder().decode(encoded.subarray(0, bytes), { stream: true });
}
