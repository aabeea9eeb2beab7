declare module "pdfmake/js/PDFDocument.js" {
  import type { PdfDocument, PdfOptions } from "./pdf-kit.ts";

  /** A CommonJS module: Node hands out its `exports` as a whole. */
  const exports: {
    readonly default: new (
      fonts: object,
      images: object,
      patterns: object,
      attachments: object,
      options: PdfOptions,
    ) => PdfDocument;
  };
  export default exports;
}
