import type * as Pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";
import { GenerationError } from "../../messages/generation-error.ts";
import { limits } from "../limits.ts";
import type { Operators } from "./drawing/draw-page.ts";
import { dataOfLibrary, loadLibrary, type PdfLibrary } from "./library.ts";
import { newWorkerPort } from "./worker-port.ts";

export type PdfDocument = Pdfjs.PDFDocumentProxy;

export type OpenPdf = {
  readonly library: PdfLibrary;
  readonly document: PdfDocument;
  /** @throws {GenerationError} `FILE-BOMB` for a file that draws without end. */
  readonly operatorsOf: (page: Pdfjs.PDFPageProxy) => Promise<Operators>;
};

/**
 * Opens a PDF for reading text: no script, no form, no font and no picture of it is ever used.
 * @throws {GenerationError} `FILE-DAMAGED`, `FILE-ENCRYPTED`, `FILE-PAGES`.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { library, worker } = await loadLibrary();
  const verbosity = library.VerbosityLevel.ERRORS;
  const port = newWorkerPort();
  worker.initializeFromPort(port);
  const task = library.getDocument({
    worker: new library.PDFWorker({ port: port as unknown as null, verbosity }),
    data: Uint8Array.from(bytes),
    verbosity,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    maxImageSize: 1,
    ...dataOfLibrary(),
  });
  const document = await task.promise.catch((error: unknown) => {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    if (isLocked) throw new GenerationError("FILE-ENCRYPTED", {});
    throw new GenerationError("FILE-DAMAGED", { part: "@wholeFile" });
  });
  if (document.numPages > limits.pages) {
    throw new GenerationError("FILE-PAGES", { format: "PDF", limit: limits.pages });
  }
  const operatorsOf: OpenPdf["operatorsOf"] = async (page) => {
    const operators = page.getOperatorList();
    await operators.catch(() => {});
    if (port.isExceeded()) throw new GenerationError("FILE-BOMB", {});
    return await operators;
  };
  return { library, document, operatorsOf };
}
