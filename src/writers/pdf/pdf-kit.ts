import kit from "pdfmake/js/PDFDocument.js";
import { keepObject, type Objects, openObjects, packObjects } from "./pack-objects.ts";
import type { PdfDictionary, PdfValue, Reference } from "./pdf-values.ts";

/**
 * What we use of pdfmake's PDF kit (pdfkit with a few additions): its catalog, pages and outline.
 * Texts, fonts, structure and the file are written by us. Loading it loads fontkit too, although
 * nothing here calls it; `scripts/lean-pdf-kit.ts` leaves that out of bundles.
 */
export type PdfDocument = {
  readonly page: {
    readonly dictionary: Reference;
    readonly fonts: Record<string, Reference>;
    readonly xobjects: Record<string, Reference>;
  };
  readonly outline: OutlineItem;
  readonly _root: Reference & { readonly data: { readonly Names: Reference } };
  /** Made when the document is ended. */
  readonly _info: Reference;
  ref(data: Record<string, PdfValue>): Reference;
  readonly addPage: (options?: Pick<PdfOptions, "size" | "margin">) => void;
  readonly addContent: (operators: Uint8Array) => void;
  readonly getStructTreeRoot: () => Reference;
  readonly end: () => void;
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

export const Kit = kit.default as new (
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: PdfOptions,
) => PdfDocument;

/**
 * The kit, but for the file that it makes: objects are kept as they are ended, and packed at the
 * end. What it pushed would lie in memory until the event loop turns, as nobody reads it.
 */
class KeepingKit extends Kit {
  readonly objects: Objects = openObjects();
  declare readonly _offsets: null[];

  override ref(data: Record<string, PdfValue> = {}): Reference {
    return new KeptReference(this, this._offsets.push(null), data);
  }

  /** Pages would be turned so that `y` points down, and letters stand on their heads. */
  transform(): void {}

  push(): boolean {
    return true;
  }

  _finalize(): void {}

  /** The kit's own leave `&` and `<` in the title as they are, and know one standard only. */
  endMetadata(): void {}
}

/** Does for the kit what its own references do. A class, as it makes hundreds for each table. */
class KeptReference implements Reference {
  readonly document: KeepingKit;
  readonly id: number;
  readonly data: Record<string, PdfValue>;
  readonly pieces: Uint8Array[] = [];

  constructor(document: KeepingKit, id: number, data: Record<string, PdfValue>) {
    this.document = document;
    this.id = id;
    this.data = data;
  }

  write(piece: Uint8Array): void {
    this.pieces.push(piece);
  }

  end(...stream: readonly Uint8Array[]): void {
    this.pieces.push(...stream);
    keepObject(this.document.objects, this, this.pieces);
  }
}

/** A document that is being drawn. */
export type OpenDocument = PdfDocument & { readonly objects: Objects };

/** An empty document. No standard font is opened: PDF/A forbids fonts that are not embedded. */
export function openDocument(options: Pick<PdfOptions, "size" | "info" | "lang">): OpenDocument {
  const document = new KeepingKit(
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
  // A tree of names of places, which is not used.
  delete document._root.data.Names.data.Dests;
  return document;
}

/** Writes an object that is complete, with the pieces of its stream if it has one. */
export function writeObject(
  document: PdfDocument,
  data: PdfDictionary,
  ...stream: readonly Uint8Array[]
): Reference {
  const reference = document.ref({ ...data });
  reference.end(...stream);
  return reference;
}

/** Ends a document whose objects are all ended, and gives its bytes. */
export function closeDocument(document: OpenDocument): Uint8Array {
  document.end();
  return packObjects(document.objects, { Root: document._root, Info: document._info });
}
