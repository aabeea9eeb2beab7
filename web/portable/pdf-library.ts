import { Buffer } from "node:buffer";
import { characterMaps } from "virtual:character-maps";
import { ownMember } from "../../src/messages/own-member.ts";
import type { PdfLibrary } from "../../src/readers/pdf/library.ts";

/** `src/readers/pdf/library.ts` in the page as one file: it has the library and its tables inside. */
export async function loadLibrary() {
  const { WorkerMessageHandler: worker } = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  return { library: await import("pdfjs-dist/legacy/build/pdf.mjs"), worker };
}

export function dataOfLibrary(): Partial<Parameters<PdfLibrary["getDocument"]>[0] & object> {
  return { BinaryDataFactory: DataInside, cMapUrl: "cmaps/" };
}

type Wanted = { readonly kind: string; readonly filename: string };

/** Fonts of the library are for drawing, and no page is drawn. */
class DataInside {
  async fetch({ kind, filename }: Wanted): Promise<Uint8Array> {
    const text = kind === "cMapUrl" ? ownMember(characterMaps, filename) : undefined;
    if (text === undefined) throw new Error(`no ${filename} in the page`);
    return new Uint8Array(Buffer.from(text, "base64"));
  }
}
