import type * as Pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";
import type { WorkerMessageHandler } from "pdfjs-dist/legacy/build/pdf.worker.mjs";

export type PdfLibrary = typeof Pdfjs;

type Loaded = { readonly library: PdfLibrary; readonly worker: typeof WorkerMessageHandler };

let loaded: Promise<Loaded> | undefined;

export function loadLibrary(): Promise<Loaded> {
  loaded ??= load();
  return loaded;
}

/** The worker runs in this thread. Without a canvas, which only drawing needs, the library warns. */
async function load(): Promise<Loaded> {
  const { warn } = console;
  console.warn = (...words) => {
    if (!/canvas|polyfill/.test(String(words[0]))) warn(...words);
  };
  try {
    const { WorkerMessageHandler: worker } = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
    return { library: await import("pdfjs-dist/legacy/build/pdf.mjs"), worker };
  } finally {
    console.warn = warn;
  }
}

/** Where the library finds its tables of character codes and its fonts. */
export function dataOfLibrary(): Partial<Parameters<PdfLibrary["getDocument"]>[0] & object> {
  return {
    cMapUrl: libraryFolder("cmaps/"),
    standardFontDataUrl: libraryFolder("standard_fonts/"),
  };
}

function libraryFolder(name: string): string {
  const url = new URL(name, import.meta.resolve("pdfjs-dist/package.json"));
  return decodeURIComponent(url.pathname);
}
