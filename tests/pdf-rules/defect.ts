import {
  isDictionary,
  isReference,
  type PdfFile,
  type PdfObject,
  type PdfValue,
} from "./pdf-file.ts";

/** What is done to a good file, the first clause of the rule that must notice, and how it is done. */
export type Defect = readonly [does: string, clause: string, spoil: Spoil];

/** Gives a spoilt copy of a file. */
export type Spoil = (file: PdfFile) => PdfFile;

/** Finds the reference of an object. */
export type Finder = (file: PdfFile) => string;

type Step = string | number;

export const root: Finder = ({ trailer }) => String(trailer["/Root"]);
export const info: Finder = ({ trailer }) => String(trailer["/Info"]);

/** The first object of a `Type`. */
export function typed(type: string): Finder {
  return first((value) => value["/Type"] === `/${type}`);
}

/** The first element of a structure type, or the one behind some others. */
export function element(type: string, place = 0): Finder {
  return first((value) => value["/Type"] === "/StructElem" && value["/S"] === `/${type}`, place);
}

function first(isIt: (value: Record<string, PdfValue>) => boolean, place = 0): Finder {
  return ({ objects }) => {
    const all = [...objects].filter(([, { value }]) => isDictionary(value) && isIt(value));
    const [reference] = all[place] ?? [];
    if (!reference) throw new Error("the good file has no such object");
    return reference;
  };
}

/** What an object refers to. */
export function at(from: Finder, ...path: readonly Step[]): Finder {
  return (file) => {
    const value = read(file.objects.get(from(file))?.value ?? null, path);
    if (!isReference(value)) throw new Error(`no reference at ${path.join(" ")}`);
    return value;
  };
}

export const page = typed("Page");
export const content = at(page, "/Contents");
export const metadata = at(root, "/Metadata");
export const profile = at(root, "/OutputIntents", 0, "/DestOutputProfile");
export const font = first((value) => value["/Subtype"] === "/Type0");
export const secondFont = first((value) => value["/Subtype"] === "/Type0", 1);
export const descendant = at(font, "/DescendantFonts", 0);
export const descriptor = at(descendant, "/FontDescriptor");
export const program = at(descriptor, "/FontFile2");
export const tree = at(root, "/StructTreeRoot");
export const outline = at(root, "/Outlines");

function read(value: PdfValue, [step, ...rest]: readonly Step[]): PdfValue {
  if (step === undefined) return value;
  return read((value as Record<Step, PdfValue>)[step] ?? null, rest);
}

/** Sets a member of an object; undefined takes it away. */
export function put(from: Finder, path: readonly Step[], value: PdfValue | undefined): Spoil {
  return (file) =>
    withObject(file, from(file), (object) => ({
      ...object,
      value: set(object.value, path, value),
    }));
}

/** Gives an object the member that another one has. */
export function copy(from: Finder, to: Finder, key: string): Spoil {
  return (file) => put(to, [key], read(file.objects.get(from(file))?.value ?? null, [key]))(file);
}

function set(
  value: PdfValue,
  [step, ...rest]: readonly Step[],
  wanted: PdfValue | undefined,
): PdfValue {
  if (step === undefined) return wanted ?? null;
  const copy = structuredClone(value ?? {}) as Record<Step, PdfValue>;
  if (rest.length === 0 && wanted === undefined) delete copy[step];
  else copy[step] = set(copy[step] ?? null, rest, wanted);
  return copy;
}

/** Changes the unpacked bytes of a stream, a character each. */
export function rewrite(from: Finder, change: (text: string) => string): Spoil {
  return (file) =>
    withObject(file, from(file), (object) => {
      const text = object.data?.toString("latin1") ?? "";
      return { ...object, data: Buffer.from(changed(text, change), "latin1") };
    });
}

/** Changes the bytes of the file, a character each; the objects are still read as before. */
export function bytes(change: (text: string) => string): Spoil {
  return (file) => {
    const text = changed(file.bytes.toString("latin1"), change);
    return { ...file, bytes: Buffer.from(text, "latin1") };
  };
}

/** A defect that changes nothing would prove nothing. */
function changed(text: string, change: (text: string) => string): string {
  const result = change(text);
  if (result === text) throw new Error("nothing was changed");
  return result;
}

/** Adds a stream and sets a member to it. */
export function putStream(
  from: Finder,
  path: readonly Step[],
  dictionary: Record<string, PdfValue>,
  data = Buffer.of(),
): Spoil {
  const reference = "9999 0 R";
  return (file) => {
    const spoilt = put(from, path, reference)(file);
    return withObject(spoilt, reference, () => ({ value: dictionary, data }));
  };
}

export function trailer(entries: Record<string, PdfValue>): Spoil {
  return (file) => ({ ...file, trailer: { ...file.trailer, ...entries } });
}

export function all(...spoils: readonly Spoil[]): Spoil {
  return (file) => spoils.reduce((spoilt, spoil) => spoil(spoilt), file);
}

function withObject(
  file: PdfFile,
  reference: string,
  change: (object: PdfObject) => PdfObject,
): PdfFile {
  const objects = new Map(file.objects);
  objects.set(reference, change(objects.get(reference) ?? { value: {} }));
  return { ...file, objects };
}
