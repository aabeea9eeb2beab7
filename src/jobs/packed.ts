import { readZip } from "./zip/read-zip.ts";
import { writeZip } from "./zip/write-zip.ts";

/** Facts and files as one object, which is there whole or not at all. */
export async function pack(facts: object, files: readonly Uint8Array[]): Promise<Uint8Array> {
  const parts = [new TextEncoder().encode(JSON.stringify(facts)), ...files];
  return writeZip(parts.map((bytes, index) => ({ name: String(index), bytes, stored: true })));
}

/** @returns what was packed; the caller knows what facts those are. */
export async function unpack<Facts>(
  bytes: Uint8Array,
): Promise<{ readonly facts: Facts; readonly files: readonly Uint8Array[] }> {
  const unlimited = { entries: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY };
  const [first, ...others] = await readZip(bytes, unlimited);
  if (!first) throw new Error("a packed object holds nothing");
  const facts = JSON.parse(new TextDecoder().decode(first.bytes)) as Facts;
  return { facts, files: others.map((file) => file.bytes) };
}
