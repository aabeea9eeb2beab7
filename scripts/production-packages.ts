import { existsSync, readdirSync, readFileSync } from "node:fs";
import { takenIn } from "./taken-in.ts";

/** A package of others that users have with ours. */
export type ProductionPackage = {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it; what the licence's file says where the package does not say. */
  readonly licence: string;
  readonly hasInstallScript: boolean;
  /** Whether npm installs it; the code of the others stands in our own files. */
  readonly isInstalled: boolean;
};

type Locked = {
  readonly version?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
};

type Lock = Readonly<Record<string, Locked>>;

const root = new URL("../", import.meta.url);

/** Those installed here, without the ones for other systems, in the order of their places. */
export function productionPackages(): ProductionPackage[] {
  const { packages } = JSON.parse(readFileSync(new URL("package-lock.json", root), "utf8"));
  const lock: Lock = packages;
  const inOurs = new Set(takenIn.flatMap((name) => [...withNeeds(`node_modules/${name}`, lock)]));
  return Object.entries(lock)
    .filter(([path, { dev }]) => path !== "" && (!dev || inOurs.has(path)))
    .filter(([path]) => existsSync(new URL(path, root)))
    .map(([path, { version = "", hasInstallScript = false, dev }]) => ({
      name: path.replace(/^.*node_modules\//, ""),
      version,
      licence: licenceOf(new URL(`${path}/`, root)),
      hasInstallScript,
      isInstalled: !dev,
    }));
}

/** A package and all that it needs, by their places: rather too many than one too few. */
function withNeeds(path: string, lock: Lock, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const name of Object.keys(lock[path]?.dependencies ?? {})) {
    const found = placesOf(name, path).find((place) => lock[place]);
    if (found) withNeeds(found, lock, seen);
  }
  return seen;
}

/** Where Node looks for a package that another one asks for, the nearest place first. */
function placesOf(name: string, from: string): string[] {
  const above = from.split("/node_modules/");
  const inner = above.map((_, index) =>
    above.slice(0, above.length - index).join("/node_modules/"),
  );
  return [...inner.map((place) => `${place}/node_modules/${name}`), `node_modules/${name}`];
}

function licenceOf(folder: URL): string {
  const { license } = JSON.parse(readFileSync(new URL("package.json", folder), "utf8"));
  if (typeof license === "string") return license;
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  const text = file ? readFileSync(new URL(file, folder), "utf8") : "";
  return text.includes("Permission is hereby granted, free of charge") ? "MIT" : "unknown";
}
