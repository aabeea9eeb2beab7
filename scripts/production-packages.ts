import { existsSync, readdirSync, readFileSync } from "node:fs";

/** A package of others that users install with ours. */
export type ProductionPackage = {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it; what the licence's file says where the package does not say. */
  readonly licence: string;
  readonly hasInstallScript: boolean;
};

type Locked = {
  readonly version?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
};

const root = new URL("../", import.meta.url);

/** Those installed here, without the ones for other systems, in the order of their names. */
export function productionPackages(): ProductionPackage[] {
  const lock = JSON.parse(readFileSync(new URL("package-lock.json", root), "utf8"));
  return Object.entries(lock.packages as Record<string, Locked>)
    .filter(([path, { dev }]) => path !== "" && !dev && existsSync(new URL(path, root)))
    .map(([path, { version = "", hasInstallScript = false }]) => ({
      name: path.replace(/^.*node_modules\//, ""),
      version,
      licence: licenceOf(new URL(`${path}/`, root)),
      hasInstallScript,
    }));
}

function licenceOf(folder: URL): string {
  const { license } = JSON.parse(readFileSync(new URL("package.json", folder), "utf8"));
  if (typeof license === "string") return license;
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  const text = file ? readFileSync(new URL(file, folder), "utf8") : "";
  return text.includes("Permission is hereby granted, free of charge") ? "MIT" : "unknown";
}
