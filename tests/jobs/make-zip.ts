import { crc32, deflateRawSync } from "node:zlib";

export type RawEntry = {
  /** In whatever code. */
  readonly name: Uint8Array | string;
  readonly bytes: Uint8Array;
  /** Bit 11: the name is UTF-8; bit 0: encrypted. */
  readonly flags?: number;
  /** What the ZIP says of the size, when it is not true. */
  readonly claimedSize?: number;
  /** Put in as it is. */
  readonly stored?: boolean;
  /** The place of a byte that changed on the way, after it was packed. */
  readonly changedAt?: number;
};

/**
 * A ZIP as any program might write it, honest or not.
 * @param counted - how many entries it says that it has.
 * @see PKWARE APPNOTE 4.3
 */
export function makeZip(entries: readonly RawEntry[], counted = entries.length): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { name, bytes, flags = 0, claimedSize = bytes.length, changedAt } = entry;
    const raw = Buffer.from(name);
    const packed = entry.stored ? Buffer.from(bytes) : deflateRawSync(bytes);
    if (changedAt !== undefined) packed.writeUInt8(packed.readUInt8(changedAt) ^ 1, changedAt);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(entry.stored ? 0 : 8, 4);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimedSize, 18);
    common.writeUInt16LE(raw.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, raw, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), common, rest, raw]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(counted, 4);
  end.writeUInt16LE(counted, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...locals, directory, Buffer.from("PK\u0005\u0006"), end]));
}
