import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { buildPage } from "./clerk.ts";

it("keeps the page's own code under 300 kB as it is sent, fonts aside", async () => {
  const folder = await buildPage("production");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.(?:html|js|css)$/.test(name),
  );

  const sizes = files.map((name) => gzipSync(readFileSync(join(folder, name))).length);
  rmSync(folder, { recursive: true });

  expect(files.length).toBeGreaterThan(5);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(300_000);
});
