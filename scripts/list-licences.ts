import { productionPackages } from "./production-packages.ts";

/** Prints the packages that users have with this one, and the licence of each. */
for (const { name, version, licence } of productionPackages()) {
  console.log([name, version, licence].join("\t"));
}
