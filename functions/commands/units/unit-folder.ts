import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Call } from "../words/call.ts";

/** Where the sum is written when nobody says where. */
export const usualOut = "report.json";

export type UnitFolder = {
  readonly files: readonly string[];
  /** Folders in it that hold more than pictures. */
  readonly folders: readonly { readonly name: string; readonly count: number }[];
};

/** What is in the folder of the units; what this very call writes or compares with is none of theirs. */
export function lookInto(folder: string, { out = usualOut, previous, rollup }: Call): UnitFolder {
  const { trace, against, matrix, letters } = rollup;
  const named = [out, previous, trace, against, matrix, letters];
  const own = named.flatMap((file) => (file === undefined ? [] : [resolve(file)]));
  const names = readdirSync(folder).filter((name) => !own.includes(resolve(folder, name)));
  const folders = names.filter((name) => isFolder(join(folder, name)));
  return {
    files: names.filter((name) => !folders.includes(name)),
    folders: folders.flatMap((name) => {
      const count = name.startsWith(".") ? 0 : filesIn(join(folder, name));
      return count > 0 ? [{ name, count }] : [];
    }),
  };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function filesIn(folder: string): number {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile() && !/\.(?:png|jpe?g)$/i.test(entry.name)).length;
}
