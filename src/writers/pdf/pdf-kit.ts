import kit from "pdfmake/js/PDFDocument.js";
import { type Piece, packObjects } from "./pack-objects.ts";
import { writeValue } from "./write-value.ts";

/**
 * What we use of pdfmake's PDF kit (pdfkit with a few additions). It writes objects, streams,
 * pages, outline and cross references; texts and fonts are written by us. Loading it loads fontkit
 * too, although nothing here calls it; `scripts/lean-pdf-kit.ts` leaves that out of bundles.
 */
export type PdfDocument = {
  readonly page: { readonly dictionary: Reference; readonly fonts: Record<string, Reference> };
  readonly outline: OutlineItem;
  readonly _root: Reference & { readonly data: { readonly Names: Reference } };
  _id: Buffer;
  endMetadata: () => void;
  readonly ref: (data: Record<string, PdfValue>) => Reference;
  readonly _write: (piece: Piece) => void;
  readonly _refEnd: (reference: Reference) => void;
  readonly addPage: () => void;
  readonly addContent: (operators: string | Uint8Array) => void;
  readonly getStructTreeRoot: () => Reference;
  readonly end: () => void;
  readonly read: () => Buffer | null;
};

/** A document whose pieces are kept, not made a file of by the kit. */
export type KeptDocument = PdfDocument & { readonly written: readonly Piece[] };

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
  readonly id: number;
  readonly data: Record<string, PdfValue>;
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
  readonly compress: boolean;
  readonly pdfVersion: "1.7";
  readonly lang: string;
  readonly tagged: boolean;
  readonly displayTitle: boolean;
  readonly info: Readonly<Record<string, string | Date>>;
};

/**
 * The kit is a stream, which nobody reads: what it pushed would keep the whole document in memory
 * until the event loop turns, and who makes a thousand documents in a row gives it no turn.
 */
const UnreadKit: typeof kit.default = class extends kit.default {
  push(): boolean {
    return true;
  }
};

/** An empty document. No standard font is opened: PDF/A forbids fonts that are not embedded. */
export function openDocument(options: Pick<PdfOptions, "size" | "info" | "lang">): KeptDocument {
  const document = new UnreadKit(
    {},
    {},
    {},
    {},
    {
      ...options,
      margin: 0,
      font: null,
      autoFirstPage: false,
      // Done for all objects at the end, by `packObjects`.
      compress: false,
      pdfVersion: "1.7",
      tagged: true,
      displayTitle: true,
    },
  );
  const written: Piece[] = [];
  const { ref } = document;
  return Object.assign(document, {
    written,
    ref: (data: Record<string, PdfValue>) => endFaster(document, ref.call(document, data)),
    // The kit would make bytes of each piece, only for `packObjects` to read them again.
    _write: (piece: Piece) => void written.push(piece),
    // The kit's own metadata leave `&` and `<` in the title as they are, and know one standard only.
    endMetadata: () => {},
  });
}

/** Writes objects our way, whoever ends them, but for the streams that the kit gathers itself. */
function endFaster(document: PdfDocument, reference: Reference): Reference {
  const { end } = reference;
  return Object.assign(reference, {
    end(this: Reference & { readonly buffer: readonly unknown[] }, stream?: Uint8Array) {
      if (this.buffer.length > 0) end.call(this, stream);
      else endObject(document, this, stream);
    },
  });
}

/** Ends an object, with a stream if it has one, as its own `end` does, only faster. */
function endObject(document: PdfDocument, reference: Reference, stream?: Uint8Array): void {
  if (stream) reference.data.Length = stream.length;
  document._write(`${reference.id} 0 obj`);
  document._write(writeValue(reference.data));
  if (stream) for (const piece of ["stream", stream, "\nendstream"]) document._write(piece);
  document._write("endobj");
  document._refEnd(reference);
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
export function closeDocument(document: KeptDocument): Uint8Array {
  document.end();
  return packObjects(document.written);
}
