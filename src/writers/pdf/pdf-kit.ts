import kit from "pdfmake/js/PDFDocument.js";
import { packObjects } from "./pack-objects.ts";

/**
 * What we use of pdfmake's PDF kit (pdfkit with a few additions). It writes objects, streams,
 * pages, outline and cross references; texts and fonts are written by us. Loading it loads fontkit
 * too (about 0.1 s), although nothing here calls it.
 */
export type PdfDocument = {
  readonly page: { readonly dictionary: Reference; readonly fonts: Record<string, Reference> };
  readonly outline: OutlineItem;
  readonly _root: Reference & { readonly data: { readonly Names: Reference } };
  _id: Buffer;
  endMetadata: () => void;
  readonly ref: (data: Record<string, PdfValue>) => Reference;
  readonly addPage: () => void;
  readonly addContent: (operators: string) => void;
  readonly getStructTreeRoot: () => Reference;
  readonly end: () => void;
  readonly read: () => Buffer | null;
};

export type OutlineItem = {
  readonly dictionary: Reference;
  readonly addItem: (
    title: string,
    options: {
      readonly pageNumber: number;
      readonly fit: boolean;
      readonly top: number;
      readonly left: number;
      readonly expanded: boolean;
    },
  ) => OutlineItem;
};

/** An object of the file; it is written when it is ended. */
export type Reference = {
  readonly data: Record<string, PdfValue>;
  compress: boolean;
  readonly end: (stream?: Uint8Array) => void;
};

/** A plain string is a name (`/Type`); text is made by `textString`. */
export type PdfValue =
  | string
  | TextString
  | number
  | boolean
  | Date
  | Reference
  | readonly PdfValue[]
  | PdfDictionary;

export type PdfDictionary = { readonly [key: string]: PdfValue };

/** The kit tells text from names by the class of the string. */
export type TextString = ReturnType<typeof textString>;

export function textString(text: string) {
  return new String(text);
}

export type PdfOptions = {
  readonly size: readonly [number, number];
  readonly margin: number;
  readonly font: null;
  readonly autoFirstPage: boolean;
  readonly pdfVersion: "1.7";
  readonly lang: string;
  readonly tagged: boolean;
  readonly displayTitle: boolean;
  readonly info: Readonly<Record<string, string | Date>>;
};

/** An empty document. No standard font is opened: PDF/A forbids fonts that are not embedded. */
export function openDocument(options: Pick<PdfOptions, "size" | "info" | "lang">): PdfDocument {
  const document = new kit.default(
    {},
    {},
    {},
    {},
    {
      ...options,
      margin: 0,
      font: null,
      autoFirstPage: false,
      pdfVersion: "1.7",
      tagged: true,
      displayTitle: true,
    },
  );
  // The kit's own metadata leave `&` and `<` in the title as they are, and know one standard only.
  document.endMetadata = () => {};
  return document;
}

/** Writes an object that is complete, with a stream if it has one. */
export function writeObject(
  document: PdfDocument,
  data: PdfDictionary,
  stream?: Uint8Array,
): Reference {
  const reference = document.ref({ ...data });
  reference.end(stream);
  return reference;
}

/** Ends a document whose objects are all ended, and gives its bytes. */
export function closeDocument(document: PdfDocument): Uint8Array {
  document.end();
  const bytes = document.read();
  if (!bytes) throw new Error("the PDF kit wrote nothing");
  return packObjects(bytes);
}
