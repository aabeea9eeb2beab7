/** What an ICC profile says of itself in its head, besides what all of ours say alike. */
export type ProfileHead = {
  /** `prtr` for what is printed, `mntr` for what is shown. */
  readonly deviceClass: "prtr" | "mntr";
  readonly colourSpace: "GRAY" | "RGB ";
};

/** A tag's name and its data. Those with the same data share it. */
export type ProfileTag = readonly [name: string, data: Buffer];

/**
 * Puts an ICC profile together.
 * @see ICC.1:2001-04 (version 2 profiles), 6.1 (header), 6.2 (tag table), 6.5 (tag types).
 */
export function writeProfile(head: ProfileHead, tags: readonly ProfileTag[]): Buffer {
  const blocks = [...new Set(tags.map(([, data]) => data))];
  let end = headerSize + 4 + 12 * tags.length;
  const offsets = new Map(
    blocks.map((data) => {
      const offset = end;
      end += data.length;
      return [data, offset];
    }),
  );
  const entries = tags.map(([name, data]) =>
    Buffer.concat([Buffer.from(name), longs(offsets.get(data) ?? 0, data.length)]),
  );
  return Buffer.concat([header(head, end), longs(tags.length), ...entries, ...blocks]);
}

const headerSize = 128;

/** D50, the light under which all profiles meet, in 1/65536. */
const d50 = [63190, 65536, 54061] as const;

function header({ deviceClass, colourSpace }: ProfileHead, size: number): Buffer {
  const bytes = Buffer.alloc(headerSize);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write(`${deviceClass}${colourSpace}XYZ `, 12, "latin1");
  for (const [index, number] of [2020, 1, 1].entries()) bytes.writeUInt16BE(number, 24 + 2 * index);
  bytes.write("acsp", 36, "latin1");
  longs(...d50).copy(bytes, 68);
  return bytes;
}

/** `textDescriptionType`: ASCII only, its Unicode and Macintosh forms left empty. */
export function description(ascii: string): Buffer {
  const empty = Buffer.alloc(4 + 4 + 2 + 1 + 67);
  return padded(
    Buffer.concat([
      Buffer.from("desc\0\0\0\0", "latin1"),
      longs(ascii.length + 1),
      Buffer.from(`${ascii}\0`, "latin1"),
      empty,
    ]),
  );
}

export function text(ascii: string): Buffer {
  return padded(Buffer.from(`text\0\0\0\0${ascii}\0`, "latin1"));
}

/** A colour in 1/65536; left out, that of white paper. */
export function xyz(colour: readonly number[] = d50): Buffer {
  return Buffer.concat([Buffer.from("XYZ \0\0\0\0", "latin1"), longs(...colour)]);
}

/** `curveType`: of a single number, which is an exponent in 1/256, or of the values themselves. */
export function curve(values: readonly number[]): Buffer {
  const words = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) words.writeUInt16BE(value, 2 * index);
  const head = Buffer.from("curv\0\0\0\0", "latin1");
  return padded(Buffer.concat([head, longs(values.length), words]));
}

function longs(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * numbers.length);
  for (const [index, number] of numbers.entries()) bytes.writeUInt32BE(number, 4 * index);
  return bytes;
}

/** Tags begin at multiples of four bytes. */
function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}
