import type * as Pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";
import { GenerationError } from "../../messages/generation-error.ts";
import { limits } from "../limits.ts";

export type PdfLibrary = typeof Pdfjs;
export type PdfDocument = Pdfjs.PDFDocumentProxy;

/**
 * Opens a PDF for reading text: no script, no form, no font and no picture of it is ever used.
 * @throws {GenerationError} `FILE-DAMAGED`, `FILE-ENCRYPTED`, `FILE-PAGES`.
 */
export async function openPdf(
  bytes: Uint8Array,
): Promise<{ readonly library: PdfLibrary; readonly document: PdfDocument }> {
  const library = await loadLibrary();
  const task = library.getDocument({
    data: Uint8Array.from(bytes),
    verbosity: library.VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    maxImageSize: 1,
    cMapUrl: libraryFolder("cmaps/"),
    standardFontDataUrl: libraryFolder("standard_fonts/"),
  });
  const document = await task.promise.catch((error: unknown) => {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    if (isLocked) throw new GenerationError("FILE-ENCRYPTED", {});
    throw new GenerationError("FILE-DAMAGED", { part: "@wholeFile" });
  });
  if (document.numPages > limits.pages) {
    throw new GenerationError("FILE-PAGES", { limit: limits.pages });
  }
  return { library, document };
}

let loaded: Promise<PdfLibrary> | undefined;

function loadLibrary(): Promise<PdfLibrary> {
  loaded ??= load();
  return loaded;
}

/** The worker runs in this thread. Without a canvas, which only drawing needs, the library warns. */
async function load(): Promise<PdfLibrary> {
  const { warn } = console;
  console.warn = (...words) => {
    if (!/canvas|polyfill/.test(String(words[0]))) warn(...words);
  };
  try {
    const worker = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
    Object.assign(globalThis, { pdfjsWorker: worker });
    return await import("pdfjs-dist/legacy/build/pdf.mjs");
  } finally {
    console.warn = warn;
  }
}

function libraryFolder(name: string): string {
  const url = new URL(name, import.meta.resolve("pdfjs-dist/package.json"));
  return decodeURIComponent(url.pathname);
}
