import { addAbortSignal, Readable } from "node:stream";
import { StoreError } from "../../src/store/store.ts";

export type S3Body = {
  readonly key: string;
  readonly body: unknown;
  /** As the store announced it; undefined when it did not. */
  readonly length: number | undefined;
};

/**
 * The bytes of an answer, all of them: a cut connection is an error, and so is a stalled one.
 * @throws {StoreError} `tooLarge`, before and while reading; `unavailable`
 */
export async function readBody(
  { key, body, length }: S3Body,
  maxBytes: number,
  milliseconds: number,
): Promise<Uint8Array> {
  if (!(body instanceof Readable)) throw new StoreError("unavailable", key);
  if (length !== undefined && length > maxBytes) {
    body.destroy();
    throw new StoreError("tooLarge", key);
  }
  const bytes = await collect(addAbortSignal(AbortSignal.timeout(milliseconds), body), {
    key,
    maxBytes,
  });
  if (length !== undefined && bytes.length !== length) throw new StoreError("unavailable", key);
  return bytes;
}

type Bounds = { readonly key: string; readonly maxBytes: number };

async function collect(stream: Readable, { key, maxBytes }: Bounds): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) throw new StoreError("tooLarge", key);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks, size));
}
