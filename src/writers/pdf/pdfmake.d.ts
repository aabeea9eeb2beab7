declare module "pdfmake/js/PDFDocument.js" {
  /** A CommonJS module: Node hands out its `exports` as a whole. Its class is `Kit` in `pdf-kit.ts`. */
  const exports: { readonly default: unknown };
  export default exports;
}
