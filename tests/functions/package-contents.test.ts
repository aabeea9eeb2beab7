import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

it("puts the font of rare characters into the package once, and the page that asks for it", () => {
  const { stdout } = spawnSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: root,
    encoding: "utf8",
  });
  const paths: string[] = JSON.parse(stdout)[0].files.map(({ path }: { path: string }) => path);

  expect(paths).toContain("dist/nianbao.html");
  expect(paths.filter((path) => /nianbao-?rare[^/]*\.(?:ttf|js)$/i.test(path))).toEqual([
    "fonts/open/nianbao-rare/NianbaoRare-Regular.ttf",
  ]);
});

it("puts no compiled code into the package, which fits one version of Node alone", () => {
  const { files } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));

  expect(files).toContain("!dist/**/*.code");
});
