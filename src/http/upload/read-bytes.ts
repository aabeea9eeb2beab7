import { Buffer } from "node:buffer";
import { Problem } from "../problem.ts";

/**
 * Reads a request's body as far as the limit. Bytes are counted as they come, whatever
 * `Content-Length` says.
 *
 * @throws {Problem} `body-too-large`, `body-broken`
 */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  if (!request.body) return new Uint8Array();
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size <= limit) {
    const { done, value } = await reader.read().catch(broken);
    if (done) return joined(chunks, size);
    size += value.length;
    chunks.push(value);
  }
  await discard(reader);
  throw new Problem("body-too-large", { limit });
}

/** The caller went away, or was too slow. */
function broken(): never {
  throw new Problem("body-broken", {});
}

/** Ends most uploads that were meant for us, without a connection cut that says nothing. */
const mostDiscarded = 64 * 1024 * 1024;

/** Takes the rest and drops it: who is still sending would not see the answer. */
async function discard(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  for (let size = 0; size < mostDiscarded; ) {
    const { done, value } = await reader.read().catch(broken);
    if (done) return;
    size += value.length;
  }
  await reader.cancel().catch(() => undefined);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  return new Uint8Array(Buffer.concat(chunks, size));
}
