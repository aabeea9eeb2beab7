import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/**
 * Leaves out of a bundle what the PDF kit holds and never does for us: text and fonts, pictures,
 * forms, encryption, and the libraries that these load: three quarters of the kit, which the first
 * document of a process would wait for.
 */
export const leanPdfKit: Plugin = {
  name: "lean PDF kit",
  setup: (build) => {
    build.onResolve({ filter: /^pdfkit$/ }, ({ resolveDir, kind }) =>
      kind === "require-call"
        ? build.resolve("pdfkit/js/pdfkit.es.js", { resolveDir, kind: "import-statement" })
        : undefined,
    );
    build.onLoad({ filter: /[\\/]pdfkit\.es\.js$/ }, ({ path }) => ({
      contents: cuts.reduce(cut, readFileSync(path, "utf8")),
    }));
    const unused = /^(?:fontkit|linebreak|png-js|js-md5|@noble\/.*)$/;
    build.onResolve({ filter: unused }, ({ importer, path }) =>
      /[\\/]pdfkit[\\/]/.test(importer)
        ? { path, namespace: "unused", sideEffects: false }
        : undefined,
    );
    build.onLoad({ filter: /./, namespace: "unused" }, () => ({
      contents: "module.exports = {};",
    }));
  },
};

type Cut = { readonly found: RegExp; readonly instead: string };

/** What the kit calls all the same, when it begins, for a page, and when it ends. */
const steps = [
  ...["Fonts", "Text", "Images", "Tables", "Subset"].map((part) => `init${part}() {}`),
  "sizeToPoint(points) { return points; }",
  "endAcroForm() {}",
];

const cuts: readonly Cut[] = [
  {
    found: /mixin\((?:Fonts|Text|Images|Annotations|AcroForm|Attachments|Subset|Table)Mixin\);\n/g,
    instead: "",
  },
  {
    found: /PDFDocument\.LineWrapper = LineWrapper;\n/g,
    instead: `mixin({ ${steps.join(", ")} });\n`,
  },
  // Our own identity takes its place; an encrypted document is never asked for.
  { found: /= PDFSecurity\.\w+\(this.*\);/g, instead: "= null;" },
];

/** A kit that is built otherwise stops the build: nobody knows what it would lack. */
function cut(source: string, { found, instead }: Cut): string {
  if (!found.test(source)) throw new Error(`the PDF kit has no ${found}`);
  return source.replaceAll(found, instead);
}
