import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { filesInPackage } from "../npm-package.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

it("puts the font of rare characters into the package once, and the page that asks for it", async () => {
  const paths = await filesInPackage();

  expect(paths).toContain("dist/nianbao.html");
  expect(paths.filter((path) => /nianbao-?rare[^/]*\.(?:ttf|js)$/i.test(path))).toEqual([
    "fonts/open/nianbao-rare/NianbaoRare-Regular.ttf",
  ]);
});

it("puts no compiled code into the package, which fits one version of Node alone", () => {
  const { files } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));

  expect(files).toContain("!dist/**/*.code");
});

it("gives the library types that need no package but those that are installed with it", () => {
  const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  const files = new Set([`${root}dist/functions/library.d.ts`]);
  const packages = new Set<string>();
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    for (const [, name = ""] of text.matchAll(/(?:from |import\()"([^"]+)"/g)) {
      if (name.startsWith(".")) files.add(join(dirname(file), name.replace(/\.ts$/, ".d.ts")));
      else if (!name.startsWith("node:")) packages.add(name.split("/", 2).join("/"));
    }
  }

  expect(files.size).toBeGreaterThan(20);
  expect([...packages].filter((name) => !(name in dependencies))).toEqual([]);
});
