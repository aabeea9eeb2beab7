import type { Plugin } from "esbuild";

/**
 * Loads Node's own modules by `require`: an `import` of one asks for all that it exports, and some
 * of what `node:fs` and `node:crypto` export loads further modules when it is asked for.
 */
export const requiredBuiltins: Plugin = {
  name: "required built-ins",
  setup: (build) => {
    build.onResolve({ filter: /^(?:node:.*|stream|zlib)$/ }, ({ path, kind, importer }) => {
      if (kind !== "import-statement") return { path, external: true };
      const isOurs = !/[\\/]node_modules[\\/]/.test(importer);
      return { path, namespace: path === "node:crypto" && isOurs ? "late built-in" : "built-in" };
    });
    build.onLoad({ filter: /./, namespace: "built-in" }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)});`,
    }));
    build.onLoad({ filter: /./, namespace: "late built-in" }, () => ({ contents: lateCrypto }));
  },
};

/** Before a bundle of modules: CommonJS packages in it, and what is late, ask by `require`. */
export const requireLine =
  'import { createRequire as nodeRequire } from "node:module"; const require = nodeRequire(import.meta.url);';

/** What we call of `node:crypto`: most documents need none, and it loads for as long as a page. */
const lateCrypto = ["createHash", "createHmac", "randomBytes", "randomUUID", "timingSafeEqual"]
  .map((name) => `export const ${name} = (...words) => require("node:crypto").${name}(...words);`)
  .join("\n");
