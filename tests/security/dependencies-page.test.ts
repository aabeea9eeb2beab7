import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { productionPackages } from "../../scripts/production-packages.ts";
import { takenIn } from "../../scripts/taken-in.ts";

const root = new URL("../../", import.meta.url);
const page = readFileSync(new URL("docs/dependencies.md", root), "utf8");
const { dependencies, devDependencies } = JSON.parse(
  readFileSync(new URL("package.json", root), "utf8"),
) as Readonly<Record<"dependencies" | "devDependencies", Readonly<Record<string, string>>>>;

const [, installedPart = "", bundledPart = ""] = page.split(/^## /m);

/** The first words of a table's lines, and all of their cells. */
function rowsOf(part: string): string[][] {
  return part
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const namesIn = (part: string) => rowsOf(part).map(([name = ""]) => name.replaceAll("`", ""));

it("says of every dependency what it is for, and of no other package", () => {
  expect(namesIn(installedPart).sort()).toEqual(Object.keys(dependencies).sort());
  expect(rowsOf(page).filter((cells) => cells.includes(""))).toEqual([]);
});

it("says the same of every package that stands in our own files, which is a tool to npm", () => {
  expect(namesIn(bundledPart).sort()).toEqual([...takenIn].sort());
  expect(takenIn.filter((name) => !Object.hasOwn(devDependencies, name))).toEqual([]);
});

it("gives the licence that the package has", () => {
  const packages = productionPackages();
  const wrong = [...rowsOf(installedPart), ...rowsOf(bundledPart)].filter(([name, , , , given]) => {
    const found = packages.find((one) => `\`${one.name}\`` === name);
    return found?.licence !== given;
  });

  expect(wrong).toEqual([]);
});

it("counts the packages that are installed, and those that stand in our own files", () => {
  const packages = productionPackages();
  const installed = packages.filter(({ isInstalled }) => isInstalled).length;

  expect(page).toContain(`装 **${installed} 个**包`);
  expect(page).toContain(`另有 ${packages.length - installed} 个的代码`);
});
