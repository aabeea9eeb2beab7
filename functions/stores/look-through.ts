import { Buffer, isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import type { BigIntStats } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { codeOf, isAbsent } from "./file-faults.ts";
import { percentName, readFileName } from "./file-name.ts";
import { type FoundFile, tagOf } from "./find-file.ts";

/** A file that other people put there, and the key that its name means. */
export type InputFile = {
  readonly type: "file";
  readonly key: string;
  /** Tells files of one key apart, too. */
  readonly tag: string;
  /** The path's bytes in percents where they are not UTF-8: its key may be another file's, too. */
  readonly rawName?: string;
  readonly file: FoundFile;
};

/** What is there and is not read. */
export type PassedOver = {
  readonly type: "passedOver";
  readonly path: string;
  readonly reason: PassReason;
  /** What stands in the way, and the system's word for it. */
  readonly error?: unknown;
  readonly code?: string;
};

/**
 * `unreadable`: a folder or file that the system refuses. `link`: to elsewhere. `special`: a
 * socket, pipe or device. `hidden`: its name begins with a dot. `temporary`: what office programs
 * and copies leave. `name`: one that is in no known code, or holds what no key may.
 */
export type PassReason = "unreadable" | "link" | "special" | "hidden" | "temporary" | "name";

/** A folder or file, by its whole path, its path within the input, and what that one means. */
type Place = { readonly path: Buffer; readonly raw: Buffer; readonly key: string };

/** The names in a folder that are to be looked at. */
type NamesIn = (folder: Place) => Promise<readonly Buffer[]>;

type Seen = AsyncGenerator<InputFile | PassedOver>;

/**
 * Everything in a folder and in those below it. What cannot be read is told, and the rest goes on.
 * @throws the system's error when the folder itself cannot be read.
 */
export function lookThrough(folder: string): Seen {
  return inFolder(wholeOf(folder), ({ path }) => readdir(path, "buffer"));
}

/** The file whose name is the key, and then those whose names mean it. */
export async function* lookFor(folder: string, key: string): Seen {
  const nextIn = (place: Place) => key.slice(place.key.length).split("/", 1)[0] ?? "";
  yield* inFolder(wholeOf(folder), async (place) => [Buffer.from(nextIn(place))]);
  // A name that is not UTF-8 always means something beyond ASCII.
  if (!/[^ -~]/.test(key)) return;
  yield* inFolder(wholeOf(folder), async (place) => {
    const names = await readdir(place.path, "buffer");
    return names.filter((raw) => readFileName(raw) === nextIn(place));
  });
}

function wholeOf(folder: string): Place {
  return { path: Buffer.from(folder), raw: Buffer.alloc(0), key: "" };
}

async function* inFolder(folder: Place, namesIn: NamesIn): Seen {
  for (const raw of [...(await namesIn(folder))].sort(Buffer.compare)) {
    const name = readFileName(raw);
    const place = {
      path: Buffer.concat([folder.path, slash, raw]),
      raw: Buffer.concat([folder.raw, raw]),
      key: folder.key + (name ?? percentName(raw)),
    };
    const reason = reasonOf(name);
    if (reason) yield passed(place, reason);
    else yield* lookAt(place, namesIn);
  }
}

const slash = Buffer.from("/");

/** What the name alone says. */
function reasonOf(name: string | undefined): PassReason | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no path holds NUL
  if (name === undefined || /^$|[\\\u0000]/.test(name)) return "name";
  if (name.startsWith(".")) return "hidden";
  return /^~\$|\.tmp$/i.test(name) ? "temporary" : undefined;
}

async function* lookAt(place: Place, namesIn: NamesIn): Seen {
  try {
    const stats = await lstat(place.path, { bigint: true });
    const raw = Buffer.concat([place.raw, slash]);
    if (stats.isDirectory()) yield* inFolder({ ...place, raw, key: `${place.key}/` }, namesIn);
    else yield stats.isFile() ? found(place, stats) : passed(place, kindOf(stats));
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    if (!isAbsent(error)) yield { ...passed(place, "unreadable"), error, code };
  }
}

function kindOf(stats: BigIntStats): PassReason {
  return stats.isSymbolicLink() ? "link" : "special";
}

function passed({ key: path }: Place, reason: PassReason): PassedOver {
  return { type: "passedOver", path, reason };
}

function found({ path, raw, key }: Place, stats: BigIntStats): InputFile {
  const size = Number(stats.size);
  const file = { path, place: key, tag: tagOf(stats), size, modifiedMs: Number(stats.mtimeMs) };
  if (isUtf8(raw)) return { type: "file", key, tag: file.tag, file };
  const rawName = percentName(raw);
  const mark = createHash("sha256").update(raw).digest("hex").slice(0, 12);
  return { type: "file", key, tag: `${file.tag}-${mark}`, rawName, file };
}
