import type { Hono } from "hono";
import { accepts } from "hono/accepts";
import { etag, RETAINED_304_HEADERS } from "hono/etag";
import type { Environment, HttpContext } from "./environment.ts";
import { pagePolicy } from "./page-policy.ts";
import { Problem } from "./problem.ts";

/** A file of the web page by its path: one of a fixed list, or none. */
export type Page = (path: string) => Promise<PageFile | undefined>;

export type PageFile = {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** The same by gzip, where that is much shorter. */
  readonly packed?: Uint8Array;
};

/** Always asked for anew; the names of all else that the page loads tell their contents. */
const asked = { "cache-control": "no-cache" };
const kept = { "cache-control": "public, max-age=31536000, immutable" };
const saved = (name: string) => ({
  ...asked,
  "content-disposition": `attachment; filename="${name}"`,
});

/** The web page, which anyone may load: it holds no report, and makes documents by itself. */
export function addPageRoutes(app: Hono<Environment>, page: Page): void {
  // A browser takes the headers of "not modified" for the page's own, the policy among them.
  const retainedHeaders = [...RETAINED_304_HEADERS, "content-security-policy"];
  app.use("/", etag({ retainedHeaders }));
  app.get("/", (context) => answerFile(context, page, asked));
  app.get("/assets/:name", (context) => answerFile(context, page, kept));
  app.get("/fonts/:font/:name", (context) => answerFile(context, page, kept));
  for (const name of ["nianbao.html", "nianbao-rare.js"]) {
    app.get(`/${name}`, (context) => answerFile(context, page, saved(name)));
  }
}

/** Workers go by the policy of their own file, so that every file has it. */
async function answerFile(
  context: HttpContext,
  page: Page,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const { path } = context.req;
  const file = await page(path);
  if (!file) throw new Problem("not-found", { path });
  const { bytes, ...encoding } = encodedFor(context, file);
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      ...headers,
      ...encoding,
      "content-type": file.mediaType,
      "content-length": String(bytes.length),
      "content-security-policy": pagePolicy,
    },
  });
}

/** The bytes as the caller takes them, and the headers that say so. */
function encodedFor(context: HttpContext, { bytes, packed }: PageFile) {
  if (!packed) return { bytes };
  const supports = ["gzip", "identity"];
  const taken = accepts(context, { header: "Accept-Encoding", supports, default: "identity" });
  const vary = "Accept-Encoding";
  return taken === "gzip" ? { bytes: packed, "content-encoding": "gzip", vary } : { bytes, vary };
}
