import { expect, it } from "vitest";
import { billOfMaterials } from "../../scripts/bill-of-materials.ts";
import { productionPackages } from "../../scripts/production-packages.ts";
import { takenIn } from "../../scripts/taken-in.ts";

const packages = productionPackages();

/** Licences that ask for no more than being named. */
const permissive = [
  ...["MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "Unlicense"],
  ...["BlueOak-1.0.0", "(MIT AND Zlib)"],
];

it("has packages with permissive licences only", () => {
  const others = packages.filter(({ licence }) => !permissive.includes(licence));

  expect(others).toEqual([]);
});

/** The AWS SDK and its parts alone are 26. */
const most = 60;

it("brings few packages with it, and no copy of what stands in its own files", () => {
  const installed = packages.filter(({ isInstalled }) => isInstalled).map(({ name }) => name);

  console.log(`${installed.length} packages are installed with this one, of ${packages.length}`);
  expect(installed.length).toBeLessThanOrEqual(most);
  expect(installed.filter((name) => takenIn.includes(name))).toEqual([]);
});

it("has no package that runs a program when it is installed", () => {
  expect(packages.filter(({ hasInstallScript }) => hasInstallScript)).toEqual([]);
});

it("lists every package in its bill of materials, and none of its tools", () => {
  const { bomFormat, components } = billOfMaterials();

  const listed = components.map(({ name, version }) => `${name} ${version}`).sort();
  expect(bomFormat).toBe("CycloneDX");
  expect(new Set(listed)).toEqual(new Set(packages.map((one) => `${one.name} ${one.version}`)));
});
