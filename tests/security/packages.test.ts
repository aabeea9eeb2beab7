import { expect, it } from "vitest";
import { billOfMaterials } from "../../scripts/bill-of-materials.ts";
import { productionPackages } from "../../scripts/production-packages.ts";

const packages = productionPackages();

/** Licences that ask for no more than being named. */
const permissive = [
  ...["MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "Unlicense"],
  ...["BlueOak-1.0.0", "(MIT AND Zlib)"],
];

it("has packages with permissive licences only", () => {
  const others = packages.filter(({ licence }) => !permissive.includes(licence));

  console.log(`${packages.length} packages are installed with this one`);
  expect(others).toEqual([]);
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
