/** An object as it stands in the file's bytes. */
export type RawObject = {
  readonly label: string;
  /** What stands between `obj` and `endobj`, without the stream. */
  readonly text: string;
  readonly faults: readonly ("spacing" | "length" | "keyword")[];
};

const opening = /(\d+) (\d+) obj(\r\n|\r|\n)/y;
const streamKeyword = />>\s*stream(\r\n|\n|\r|)/g;

/**
 * Walks through the objects of a file from its header on, each where the last one ended.
 *
 * @returns the objects, and where the walk ended: at the cross references, if all went well.
 */
export function readRawObjects(bytes: Buffer): { objects: RawObject[]; end: number } {
  const source = bytes.toString("latin1");
  const objects: RawObject[] = [];
  opening.lastIndex = endOfHeader(source);
  for (let at = opening.lastIndex; ; at = opening.lastIndex) {
    const found = opening.exec(source);
    if (!found) return { objects, end: at };
    const { object, end } = readRawObject(source, `${found[1]} ${found[2]} R`, opening.lastIndex);
    objects.push(object);
    opening.lastIndex = end;
  }
}

/** Behind the header's two lines. */
export function endOfHeader(source: string): number {
  return /^[^\r\n]*(\r\n|\r|\n)(%[^\r\n]*(\r\n|\r|\n))?/.exec(source)?.[0].length ?? 0;
}

function readRawObject(source: string, label: string, from: number) {
  const close = indexOrEnd(source, "endobj", from);
  streamKeyword.lastIndex = from;
  const keyword = streamKeyword.exec(source);
  const isStream = keyword !== null && keyword.index < close;
  if (isStream) return readRawStream(source, { label, from, keyword });
  return closeObject(source, { label, text: source.slice(from, close), faults: [] }, close);
}

type RawStream = {
  readonly label: string;
  readonly from: number;
  readonly keyword: RegExpExecArray;
};

/** `Length` says where the stream ends; then there must be a line's end and `endstream`. */
function readRawStream(source: string, { label, from, keyword }: RawStream) {
  const text = source.slice(from, keyword.index);
  const length = Number(/\/Length (\d+)(?!\s+\d+\s+R)/.exec(text)?.[1] ?? Number.NaN);
  const start = keyword.index + keyword[0].length;
  const isWhole = /^(\r\n|\r|\n)endstream/.test(source.slice(start + length, start + length + 12));
  const isOpenedWell = keyword[1] === "\n" || keyword[1] === "\r\n";
  const end = indexOrEnd(source, "endobj", isWhole ? start + length : start);
  const faults = [
    ...(isWhole ? [] : (["length"] as const)),
    ...(isOpenedWell ? [] : (["keyword"] as const)),
  ];
  return closeObject(source, { label, text, faults }, end);
}

/** `endobj` stands on a line of its own. @see ISO 19005-2, 6.1.9 */
function closeObject(source: string, object: RawObject, close: number) {
  const after = /^endobj(\r\n|\r|\n)/.exec(source.slice(close, close + 8));
  const isSpaced = after !== null && /[\r\n]/.test(source[close - 1] ?? "");
  const faults = isSpaced ? object.faults : [...object.faults, "spacing" as const];
  return { object: { ...object, faults }, end: close + (after?.[0].length ?? "endobj".length) };
}

function indexOrEnd(source: string, word: string, from: number): number {
  const index = source.indexOf(word, from);
  return index < 0 ? source.length : index;
}
