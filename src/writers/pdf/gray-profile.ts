/**
 * An ICC profile of grey on paper, gamma 2.2: what black text is printed with.
 *
 * PDF/A wants to know how grey is meant. A profile of grey, unlike one of colour, leaves black text
 * to the black ink alone.
 * @see ICC.1:2001-04 (version 2 profiles), 6.3.3 (monochrome output profile), 6.5 (tag types).
 */
export function grayProfile(): Buffer {
  const tags = [
    ["desc", description("nianbao gray, gamma 2.2")],
    ["cprt", text("CC0")],
    ["wtpt", whitePoint()],
    ["kTRC", toneCurve(2.2)],
  ] as const;
  const tableSize = 4 + 12 * tags.length;
  let offset = headerSize + tableSize;
  const entries = tags.map(([name, data]) => {
    const entry = Buffer.concat([Buffer.from(name), longs(offset, data.length)]);
    offset += data.length;
    return entry;
  });
  const body = [longs(tags.length), ...entries, ...tags.map(([, data]) => data)];
  return Buffer.concat([header(offset), ...body]);
}

const headerSize = 128;

/** D50, the light under which all profiles meet, in 1/65536. */
const d50 = [63190, 65536, 54061] as const;

function header(size: number): Buffer {
  const bytes = Buffer.alloc(headerSize);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write("prtrGRAYXYZ ", 12, "latin1");
  for (const [index, number] of [2020, 1, 1].entries()) bytes.writeUInt16BE(number, 24 + 2 * index);
  bytes.write("acsp", 36, "latin1");
  longs(...d50).copy(bytes, 68);
  return bytes;
}

/** `textDescriptionType`: ASCII only, its Unicode and Macintosh forms left empty. */
function description(ascii: string): Buffer {
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

function text(ascii: string): Buffer {
  return padded(Buffer.from(`text\0\0\0\0${ascii}\0`, "latin1"));
}

function whitePoint(): Buffer {
  return Buffer.concat([Buffer.from("XYZ \0\0\0\0", "latin1"), longs(...d50)]);
}

/** `curveType` with a single number: an exponent in 1/256. */
function toneCurve(gamma: number): Buffer {
  const exponent = Buffer.alloc(4);
  exponent.writeUInt16BE(Math.round(gamma * 256));
  return Buffer.concat([Buffer.from("curv\0\0\0\0", "latin1"), longs(1), exponent]);
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
