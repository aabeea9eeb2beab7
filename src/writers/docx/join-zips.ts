/** Length of the record at the end of an archive that has no comment. */
const endLength = 22;

/**
 * One archive of two, their entries as they are: so the first can have been packed long before.
 * @see PKWARE APPNOTE 4.3.6 (order), 4.3.12 (central directory), 4.3.16 (its end)
 */
export function joinZips(first: Uint8Array, second: Uint8Array): Uint8Array {
  const one = takeApart(first);
  const other = takeApart(second);
  const files = one.files.length + other.files.length;
  const joined = new Uint8Array(files + one.directory.length + other.directory.length + endLength);
  joined.set(one.files);
  joined.set(other.files, one.files.length);
  joined.set(one.directory, files);
  joined.set(moved(other, one.files.length), files + one.directory.length);
  const end = joined.subarray(joined.length - endLength);
  end.set(second.subarray(second.length - endLength));
  const view = new DataView(end.buffer, end.byteOffset);
  for (const at of entryCounts) view.setUint16(at, one.count + other.count, true);
  view.setUint32(directoryLength, one.directory.length + other.directory.length, true);
  view.setUint32(directoryStart, files, true);
  return joined;
}

/** Places in the record at the end. */
const entryCounts = [8, 10];
const directoryLength = 12;
const directoryStart = 16;

type Archive = {
  readonly count: number;
  readonly files: Uint8Array;
  readonly directory: Uint8Array;
};

function takeApart(zip: Uint8Array): Archive {
  const endAt = zip.length - endLength;
  const end = new DataView(zip.buffer, zip.byteOffset + endAt);
  const start = end.getUint32(directoryStart, true);
  return {
    count: end.getUint16(entryCounts[1] ?? 0, true),
    files: zip.subarray(0, start),
    directory: zip.subarray(start, endAt),
  };
}

/** The directory of files that stand further back. */
function moved({ count, directory }: Archive, bytes: number): Uint8Array {
  const copy = new Uint8Array(directory);
  const view = new DataView(copy.buffer);
  let entry = 0;
  for (let left = count; left > 0; left--) {
    view.setUint32(entry + fileStart, view.getUint32(entry + fileStart, true) + bytes, true);
    const variable = variableLengths.map((at) => view.getUint16(entry + at, true));
    entry += fixedLength + variable.reduce((sum, length) => sum + length);
  }
  return copy;
}

/** Places in an entry of the directory, and the length of what all entries have. */
const fileStart = 42;
const variableLengths = [28, 30, 32];
const fixedLength = 46;
