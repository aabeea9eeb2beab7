import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/** Modules of the program by the end of their path, and what the page has in their place. */
const everywhere = { "/zip/open-zip.ts": "open-zip.ts" };

/** The served page is to be small, and has a server that reads these. */
const served = {
  ...everywhere,
  "/html/read-html.ts": "not-here.ts",
  "/pdf/read-pdf.ts": "not-here.ts",
};

/** The page as one file has all that it needs inside. */
const offline = { ...everywhere, "./library.ts": "pdf-library.ts" };

/** Puts the page's own modules in the place of the program's; they have the same exports. */
export function portableModules(mode: "served" | "offline"): Plugin {
  const others: Readonly<Record<string, string>> = mode === "served" ? served : offline;
  return {
    name: "portable-modules",
    enforce: "pre",
    resolveId: (id, importer) => {
      const end = Object.keys(others).find((path) => id.endsWith(path));
      if (end === undefined || importer?.includes("/web/portable/")) return undefined;
      return fileURLToPath(new URL(`../portable/${others[end]}`, import.meta.url));
    },
  };
}

/** The page opens without English sentences; `learn` fetches them. A worker, which is told of no language, has them. */
export function laterEnglish(): Plugin {
  return {
    name: "later-english",
    enforce: "pre",
    resolveId: (id, importer) =>
      id === "./en.ts" && importer?.endsWith("/src/messages/sentences.ts") === true
        ? fileURLToPath(new URL("../portable/english.ts", import.meta.url))
        : undefined,
  };
}
