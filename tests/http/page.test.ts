import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { openPage } from "../../functions/materials/page-files.ts";
import { Problem } from "../../src/http/problem.ts";
import { app, problemOf } from "./builders.ts";

const fonts = fileURLToPath(new URL("../../fonts", import.meta.url));

/** As the page's build leaves it, and beside it what is not to be sent. */
function builtPage(): string {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-page-"));
  for (const path of ["web/assets", "fonts/open/nianbao-rare", "functions"]) {
    mkdirSync(join(folder, path), { recursive: true });
  }
  const files = {
    "web/index.html": "<!doctype html><title>年报</title>",
    "web/assets/index-Sx54.js": "document.title = '年报'",
    "web/assets/index-Dde.css": "body { margin: 0 }",
    "web/fonts.json": JSON.stringify({ "053c0c80f376": "open/song.ttf" }),
    "fonts/open/song.ttf": "Song".repeat(100_000),
    "nianbao.html": "<!doctype html><title>一个文件</title>",
    "fonts/fonts.json": readFileSync(join(fonts, "fonts.json"), "utf8"),
    "fonts/open/nianbao-rare/NianbaoRare-Regular.ttf": "Rare".repeat(1000),
    "functions/secret.js": "",
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  return folder;
}

const folder = builtPage();
const page = openPage(folder, join(folder, "fonts"));
const withPage = page ? { page } : {};

afterAll(() => rmSync(folder, { recursive: true }));

describe("the web page", () => {
  it.each([
    ["/", "text/html; charset=utf-8", "no-cache"],
    ["/nianbao.html", "text/html; charset=utf-8", "no-cache"],
    ["/nianbao-rare.js", "text/javascript; charset=utf-8", "no-cache"],
    [
      "/assets/index-Sx54.js",
      "text/javascript; charset=utf-8",
      "public, max-age=31536000, immutable",
    ],
    ["/assets/index-Dde.css", "text/css; charset=utf-8", "public, max-age=31536000, immutable"],
    [
      "/fonts/053c0c80f376/0.bin",
      "application/octet-stream",
      "public, max-age=31536000, immutable",
    ],
  ])("has %s as %s, kept %s", async (path, type, cache) => {
    const { status, headers } = await app(withPage).request(path);

    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe(type);
    expect(headers.get("cache-control")).toBe(cache);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("may load from its own server only, and no script or style that stands in markup", async () => {
    const { headers } = await app(withPage).request("/");

    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  it("is sent again only when it has changed", async () => {
    const { request } = app(withPage);
    const { headers } = await request("/");
    const tag = headers.get("etag") ?? "";

    const again = await request("/", { headers: { "if-none-match": tag } });

    expect(tag).not.toBe("");
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    expect(again.headers.get("content-security-policy")).toBe(
      headers.get("content-security-policy"),
    );
  });

  it.each(["/", "/assets/index-Sx54.js"])("tells about %s without sending it", async (path) => {
    const { request } = app(withPage);
    const length = (await (await request(path)).arrayBuffer()).byteLength;

    const { status, headers, body } = await request(path, { method: "HEAD" });

    expect(status).toBe(200);
    expect(headers.get("content-length")).toBe(String(length));
    expect(body).toBeNull();
  });

  it.each(["/dev/", "/prod/assets/index-Sx54.js"])(
    "is found behind a stage, as %s",
    async (path) => {
      expect((await app(withPage).request(path)).status).toBe(200);
    },
  );

  it("is packed for those who take it so", async () => {
    const { request } = app(withPage);
    const plain = await request("/assets/index-Sx54.js");

    const packed = await request("/assets/index-Sx54.js", {
      headers: { "accept-encoding": "gzip, deflate, br" },
    });

    expect([plain, packed].map(({ headers }) => headers.get("content-encoding"))).toEqual([
      null,
      "gzip",
    ]);
    expect(packed.headers.get("vary")).toBe("Accept-Encoding");
    expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe(await plain.text());
  });

  it("sends fonts in pieces, each packed by itself", async () => {
    const { request } = app(withPage);
    const pieces = await Promise.all(
      [0, 1].map((index) => request(`/fonts/053c0c80f376/${index}.bin`)),
    );

    const parts = await Promise.all(
      pieces.map(async (piece) => gunzipSync(await piece.arrayBuffer())),
    );

    expect(Buffer.concat(parts).toString()).toBe("Song".repeat(100_000));
  });

  it("makes the script with the rare font of the font that the program prints with", async () => {
    const { request } = app(withPage);

    const texts = await Promise.all(
      [1, 2].map(async () => await (await request("/nianbao-rare.js")).text()),
    );

    const [, base64 = ""] = /^globalThis\.nianbaoRareFont="([^"]+)";\n$/.exec(texts[0] ?? "") ?? [];
    expect(gunzipSync(Buffer.from(base64, "base64")).toString()).toBe("Rare".repeat(1000));
    expect(texts[1]).toBe(texts[0]);
  });

  it.each([
    "/fonts/053c0c80f376/2.bin",
    "/fonts/000000000000/0.bin",
    "/fonts.json",
    "/assets/other.js",
    "/assets/%2e%2e%2f%2e%2e%2ffunctions%2fsecret.js",
    "/assets/..%5c..%5cfunctions%5csecret.js",
    "/functions/secret.js",
    "/web/index.html",
    "/index.php",
  ])("answers a problem for %s", async (path) => {
    const response = await app(withPage).request(path);

    expect(response.status).toBe(404);
    expect((await problemOf(response)).type).toBe("urn:nianbao:problem:not-found");
  });

  it("is loaded without a key, which the interface asks for", async () => {
    const gate = () => Promise.reject(new Problem("signature-missing", { missing: "Signature" }));
    const { request, post } = app({ ...withPage, gate });

    const statuses = await Promise.all([request("/"), post("/v1/imports", "x")]);

    expect(statuses.map(({ status }) => status)).toEqual([200, 401]);
  });

  it("is a problem where it was not built, and the interface goes on", async () => {
    const { request } = app();

    const statuses = await Promise.all([request("/"), request("/healthz")]);

    expect(openPage(join(folder, "functions"))).toBeUndefined();
    expect(statuses.map(({ status }) => status)).toEqual([404, 200]);
  });
});
