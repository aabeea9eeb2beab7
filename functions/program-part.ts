import {
  accessSync,
  constants as modes,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
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

type Exports = Readonly<Record<string, unknown>>;

/** What only the module of a part has. */
export type PartModule = {
  readonly meta: Pick<ImportMeta, "dirname">;
  readonly load: (file: string) => Promise<Exports>;
  readonly require: NodeJS.Require;
};

type Wrapped = (
  require: NodeJS.Require,
  meta: PartModule["meta"],
  load: PartModule["load"],
  part: (name: string) => Exports,
) => Exports;

const opened = new Map<string, Part>();

/** As for Node's own cache of compiled code. */
const isOff = Boolean(process.env.NODE_DISABLE_COMPILE_CACHE);

/** What a part exports that lies beside a module; it is run when it is asked for first. */
export function openPart(name: string, module: PartModule): Exports {
  const known = opened.get(name);
  if (known) return known.exports;
  const { meta, load, require } = module;
  const file = join(meta.dirname, name);
  const source = readFileSync(file);
  const cachedData = readKept(file, source);
  // Of ASCII alone, as `scripts/write-parts.ts` writes it.
  const script = new Script(source.toString("latin1"), {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  const run = script.runInThisContext() as Wrapped;
  const exports = run(require, meta, load, (other) => openPart(other, module));
  opened.set(name, { file, source, script, exports });
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
