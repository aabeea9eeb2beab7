/** A value of a PDF, written as qpdf writes it: `/Name`, `12 0 R`, `u:text`, `b:hex` are strings. */
export type PdfValue = null | boolean | number | string | readonly PdfValue[] | PdfDictionary;

export type PdfDictionary = { readonly [key: string]: PdfValue };

/** An object; a stream has a dictionary and its bytes, unpacked. */
export type PdfObject = { readonly value: PdfValue; readonly data?: Buffer };

/** A PDF taken to pieces. Objects are known by their references: `12 0 R`. */
export type PdfFile = {
  readonly bytes: Buffer;
  readonly trailer: PdfDictionary;
  readonly objects: ReadonlyMap<string, PdfObject>;
};

export function isReference(value: PdfValue | undefined): value is string {
  return typeof value === "string" && /^\d+ \d+ R$/.test(value);
}

/** What a value is in the end; `null` for what is not there. */
export function resolve(file: PdfFile, value: PdfValue | undefined): PdfValue {
  if (!isReference(value)) return value ?? null;
  return resolve(file, file.objects.get(value)?.value);
}

/** An empty dictionary for what is none, so that a broken file can still be read. */
export function dictionary(file: PdfFile, value: PdfValue | undefined): PdfDictionary {
  const resolved = resolve(file, value);
  return isDictionary(resolved) ? resolved : {};
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function list(file: PdfFile, value: PdfValue | undefined): readonly PdfValue[] {
  const resolved = resolve(file, value);
  return Array.isArray(resolved) ? (resolved as readonly PdfValue[]) : [];
}

export function numberOf(file: PdfFile, value: PdfValue | undefined): number | undefined {
  const resolved = resolve(file, value);
  return typeof resolved === "number" ? resolved : undefined;
}

/** A name without its slash. */
export function nameOf(file: PdfFile, value: PdfValue | undefined): string | undefined {
  const resolved = resolve(file, value);
  return typeof resolved === "string" && resolved.startsWith("/") ? resolved.slice(1) : undefined;
}

export function textOf(file: PdfFile, value: PdfValue | undefined): string | undefined {
  const resolved = resolve(file, value);
  if (typeof resolved !== "string") return undefined;
  if (resolved.startsWith("u:")) return resolved.slice(2);
  return resolved.startsWith("b:")
    ? Buffer.from(resolved.slice(2), "hex").toString("latin1")
    : undefined;
}

export function streamOf(file: PdfFile, value: PdfValue | undefined): Buffer | undefined {
  return isReference(value) ? file.objects.get(value)?.data : undefined;
}

export function catalogOf(file: PdfFile): PdfDictionary {
  return dictionary(file, file.trailer["/Root"]);
}

/** A dictionary anywhere in the file, under the reference of the object that holds it. */
export type Found = { readonly where: string; readonly dictionary: PdfDictionary };

export function allDictionaries({ objects }: PdfFile): Found[] {
  return [...objects].flatMap(([where, { value }]) =>
    dictionariesIn(value).map((one) => ({ where, dictionary: one })),
  );
}

function dictionariesIn(value: PdfValue): PdfDictionary[] {
  if (Array.isArray(value)) return value.flatMap(dictionariesIn);
  if (!isDictionary(value)) return [];
  return [value, ...Object.values(value).flatMap(dictionariesIn)];
}

/** Every value that is neither a list nor a dictionary, and every key, as a name. */
export function allScalars(value: PdfValue): (null | boolean | number | string)[] {
  if (Array.isArray(value)) return value.flatMap(allScalars);
  if (!isDictionary(value)) return [value as null | boolean | number | string];
  return Object.entries(value).flatMap(([key, member]) => [key, ...allScalars(member)]);
}
