import type { Plugin } from "esbuild";

/**
 * Loads Node's own modules by `require`: an `import` of one looks at all that it exports, and so
 * loads streams for files and a second cipher for each process that reads a font.
 */
export const requiredBuiltins: Plugin = {
  name: "required built-ins",
  setup: (build) => {
    build.onResolve({ filter: /^(?:node:.*|stream|zlib)$/ }, ({ path, kind }) =>
      kind === "import-statement" ? { path, namespace: "built-in" } : { path, external: true },
    );
    build.onLoad({ filter: /./, namespace: "built-in" }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)});`,
    }));
  },
};
