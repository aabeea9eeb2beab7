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
      contents:
        path === "node:crypto" ? lateCrypto : `module.exports = require(${JSON.stringify(path)});`,
    }));
  },
};

/** Most documents need none of it, and it takes as long to load as a page does to be drawn. */
const lateCrypto = ["createHash", "createHmac", "randomBytes", "randomUUID", "timingSafeEqual"]
  .map((name) => `export const ${name} = (...words) => require("node:crypto").${name}(...words);`)
  .join("\n");
