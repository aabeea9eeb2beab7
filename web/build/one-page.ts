import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";
import { rareFontScript } from "../../functions/materials/rare-font-script.ts";
import { fontFiles, rareFont } from "./open-fonts.ts";

/**
 * Puts script, style and fonts into the page itself, which then is opened from a disk; but for the
 * font of rare characters, which few reports need: it lies beside the page, as a script that only
 * has it, since from a disk a page can load nothing else.
 */
export function onePage(): Plugin {
  return {
    name: "one-page",
    enforce: "post",
    generateBundle(_, bundle) {
      const page = bundle["index.html"];
      if (page?.type !== "asset") throw new Error("no page was built");
      const files = Object.values(bundle);
      const script = files.flatMap((file) => (file.type === "chunk" ? [file.code] : [])).join("\n");
      const style = files.flatMap(styleOf).join("\n");
      const code = script
        // Vite fills in what to fetch before a later part, but not where all parts are one (8.3).
        .replaceAll("__VITE_PRELOAD__", "undefined")
        .replaceAll("</script", "<\\/script")
        .replaceAll("<!--", "<\\!--");
      page.source = assemble(String(page.source), code, style);
      page.fileName = "nianbao.html";
      for (const file of files) if (file !== page) delete bundle[file.fileName];
      this.emitFile({ type: "asset", fileName: "nianbao-rare.js", source: rareScript() });
    },
  };
}

type Output = { readonly type: string; readonly fileName: string; readonly source?: unknown };

function styleOf({ fileName, source }: Output): string[] {
  return fileName.endsWith(".css") ? [String(source)] : [];
}

function assemble(page: string, script: string, style: string): string {
  const bare = page
    .replaceAll(/<script\b[^>]*><\/script>/g, "")
    .replaceAll(/<link rel="(?:stylesheet|modulepreload)"[^>]*>/g, "");
  const policy = [
    "default-src 'none'",
    // The page's own script may add another one.
    `script-src '${hashOf(script)}' 'strict-dynamic'`,
    `style-src '${hashOf(style)}'`,
    "worker-src blob:",
    "img-src data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}">
<style>${style}</style>
</head>`;
  const end = `${fontElements()}
<script type="module">${script}</script>
</body>`;
  return bare.replace("</head>", () => head).replace("</body>", () => end);
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** Data for the page's own script, which a browser neither runs nor shows. */
function fontElements(): string {
  return [...fontFiles]
    .filter(([path]) => path !== rareFont)
    .map(
      ([path, bytes]) =>
        `<script type="application/font-sfnt" data-font="${path}">${packed(bytes).toString("base64")}</script>`,
    )
    .join("\n");
}

function rareScript(): string {
  return rareFontScript(packed(fontFiles.get(rareFont) ?? new Uint8Array()));
}

function packed(bytes: Uint8Array): Buffer {
  return gzipSync(bytes, { level: 9 });
}
