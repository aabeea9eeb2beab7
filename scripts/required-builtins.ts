import type { Plugin } from "esbuild";

/**
 * Loads Node's own modules by `require`: an `import` of one asks for all that it exports, and some
 * of what `node:fs` and `node:crypto` export loads further modules when it is asked for.
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
