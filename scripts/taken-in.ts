/**
 * Packages whose code stands in our own files: the ones that are run are bundled with them. They are
 * needed to build this package and not to use it, so they are no dependencies of those who install
 * it: a copy that is never run would be updated in place of the code that is.
 */
export const takenIn: readonly string[] = [
  ..."pdfmake handlebars saxes parse5 css-what nth-check jsonc-parser".split(" "),
  "@csstools/css-tokenizer",
  "numfmt",
  "standardwebhooks",
];
