import {
  accessSync,
  constants as modes,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";

/**
 * A part of the built program, a script: see `scripts/write-parts.ts`. What V8 has compiled of it
 * may be kept beside it, so that the next process need not compile it again.
 */
type Part = {
  readonly file: string;
  readonly source: Buffer;
  readonly script: Script;
  readonly exports: Exports;
};

const require = createRequire(import.meta.url);

type Exports = Readonly<Record<string, unknown>>;

/** What only modules have. */
type Meta = Pick<ImportMeta, "dirname" | "url" | "resolve">;

type Wrapped = (
  require: NodeJS.Require,
  meta: Meta,
  load: (file: string) => Promise<Exports>,
  part: (name: string) => Exports,
) => Exports;

const opened = new Map<string, Part>();

/** As for Node's own cache of compiled code. */
const isOff = Boolean(process.env.NODE_DISABLE_COMPILE_CACHE);

/**
 * What a part exports; it is run when it is asked for first.
 *
 * @param place - its path from the folder of the module or part that asks.
 */
export function openPart(place: string, from: string): Exports {
  const file = join(from, place);
  const known = opened.get(file);
  if (known) return known.exports;
  const folder = dirname(file);
  const source = readFileSync(file);
  const cachedData = readKept(file, source);
  // Of ASCII alone, as `scripts/write-parts.ts` writes it.
  const script = new Script(source.toString("latin1"), {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  const run = script.runInThisContext() as Wrapped;
  const load = (name: string): Promise<Exports> =>
    import(name.startsWith(".") ? pathToFileURL(join(folder, name)).href : name);
  const { resolve } = import.meta;
  const meta = { dirname: folder, url: pathToFileURL(file).href, resolve };
  const exports = run(require, meta, load, (other) => openPart(other, folder));
  opened.set(file, { file, source, script, exports });
  return exports;
}

/**
 * Keeps the code of all parts that have run, with every function that was called, unless each was
 * kept already. A first document takes a quarter less time with it, and nothing is lost without it:
 * a program that cannot write beside itself keeps none.
 */
export function keepCode(): void {
  const parts = [...opened.values()];
  if (isOff || parts.every(({ script }) => script.cachedDataRejected === false)) return;
  for (const part of parts) keep(part);
}

function keep({ file, source, script }: Part): void {
  // It gets its name when it is whole: another process may be about to read it.
  const draft = `${keptName(file)}.${process.pid}`;
  try {
    accessSync(join(file, ".."), modes.W_OK);
    const data = script.createCachedData();
    writeFileSync(draft, Buffer.concat([seal(source, data), data]));
    renameSync(draft, keptName(file));
  } catch {
    rmSync(draft, { force: true });
  }
}

/** V8 itself refuses code of another version, or made with other settings. */
function keptName(file: string): string {
  return `${file}.${process.version}-${process.arch}.code`;
}

/**
 * V8 compares the length of the source alone, and looks at none of the code's bytes: what was made
 * of another source, or was damaged, must never run.
 */
function readKept(file: string, source: Uint8Array): Buffer | undefined {
  if (isOff) return undefined;
  try {
    const kept = readFileSync(keptName(file));
    const data = kept.subarray(sealLength);
    return seal(source, data).equals(kept.subarray(0, sealLength)) ? data : undefined;
  } catch {
    return undefined;
  }
}

const sealLength = 16;

/** What the code was made of, and what it is. */
function seal(source: Uint8Array, data: Uint8Array): Buffer {
  const facts = [source.length, crc32(source), data.length, crc32(data)];
  return Buffer.from(Uint32Array.from(facts).buffer);
}
