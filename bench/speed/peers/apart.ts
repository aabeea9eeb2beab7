import { createRequire } from "node:module";

const require = createRequire(new URL("../../apart/package.json", import.meta.url));

/** A package of `bench/apart`, which is installed for the race alone. */
export function fromApart<Package>(name: string): Package {
  return require(name) as Package;
}
