import type { Plugin } from "esbuild";

/**
 * Leaves out of a bundle what the PDF kit loads and never calls for us: another reader of fonts, of
 * pictures, another breaker of lines, a cipher. They are half of a first document's time.
 */
export const leanPdfKit: Plugin = {
  name: "lean PDF kit",
  setup: (build) => {
    const unused = /^(?:fontkit|linebreak|png-js|@noble\/ciphers\/aes)$/;
    build.onResolve({ filter: unused }, ({ importer, path }) =>
      /[\\/]pdfkit[\\/]/.test(importer) ? { path, namespace: "unused" } : undefined,
    );
    build.onLoad({ filter: /./, namespace: "unused" }, () => ({ contents: "" }));
  },
};
