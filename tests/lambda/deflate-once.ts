import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Transform, type TransformCallback } from "node:stream";
import zlib, { type ZlibOptions } from "node:zlib";
import { kept } from "../made-once.ts";

/**
 * Loaded into the tool that packs the functions. Every ZIP has the same 65 MB of fonts, and to
 * deflate these takes nearly all its time: so what zlib made of a large file is kept for the next.
 */
const large = 1_000_000;

class DeflateOnce extends Transform {
  readonly #chunks: Buffer[] = [];
  readonly #options: ZlibOptions;

  constructor(options: ZlibOptions = {}) {
    super();
    this.#options = options;
  }

  override _transform(chunk: Buffer, _: string, done: TransformCallback): void {
    this.#chunks.push(chunk);
    done();
  }

  override _flush(done: TransformCallback): void {
    this.push(deflated(Buffer.concat(this.#chunks), this.#options));
    done();
  }
}

function deflated(bytes: Buffer, options: ZlibOptions): Buffer {
  if (bytes.length < large) return zlib.deflateRawSync(bytes, options);
  const about = JSON.stringify([options, process.versions.zlib, process.arch]);
  const hash = createHash("sha256").update(about).update(bytes).digest("hex");
  const file = join(kept, `deflated-${hash}`);
  if (existsSync(file)) return readFileSync(file);
  const made = zlib.deflateRawSync(bytes, options);
  mkdirSync(kept, { recursive: true });
  const draft = join(kept, `${randomUUID()}.draft`);
  writeFileSync(draft, made);
  renameSync(draft, file);
  return made;
}

Object.assign(zlib, { DeflateRaw: DeflateOnce });
