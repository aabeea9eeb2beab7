/** An ICC profile, as far as an output intent depends on it. */
export type IccProfile = {
  readonly length: number;
  readonly size: number;
  readonly version: number;
  readonly deviceClass: string;
  readonly colourSpace: string;
  readonly connectionSpace: string;
  readonly signature: string;
  readonly illuminant: readonly number[];
  readonly tags: readonly IccTag[];
};

export type IccTag = {
  readonly name: string;
  readonly type: string;
  readonly offset: number;
  readonly size: number;
};

/** @see ICC.1:2001-04, 6.1 (header), 6.2 (tag table) */
export function readIcc(bytes: Buffer): IccProfile | undefined {
  if (bytes.length < headerSize + 4) return undefined;
  const word = (at: number) => bytes.toString("latin1", at, at + 4);
  return {
    length: bytes.length,
    size: bytes.readUInt32BE(0),
    version: (bytes[8] ?? 0) + ((bytes[9] ?? 0) >> 4) / 10,
    deviceClass: word(12),
    colourSpace: word(16),
    connectionSpace: word(20),
    signature: word(36),
    illuminant: [68, 72, 76].map((at) => bytes.readInt32BE(at) / 0x10000),
    tags: readTags(bytes, word),
  };
}

const headerSize = 128;

function readTags(bytes: Buffer, word: (at: number) => string): IccTag[] {
  const most = Math.floor((bytes.length - headerSize - 4) / 12);
  const count = Math.min(bytes.readUInt32BE(headerSize), most);
  return Array.from({ length: count }, (_, tag) => {
    const at = headerSize + 4 + 12 * tag;
    const [offset, size] = [bytes.readUInt32BE(at + 4), bytes.readUInt32BE(at + 8)];
    return { name: word(at), type: word(offset), offset, size };
  });
}
