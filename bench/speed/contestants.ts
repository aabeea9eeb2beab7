import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Contestant } from "./order.ts";

/** Which of them run, and from where ours do. */
export type Choice = {
  /** Names of contestants; all without it. */
  readonly peers?: readonly string[] | undefined;
  /** The folder of our package that runs, built; this one without it. */
  readonly program?: string | undefined;
  /** That of an earlier build, to run beside it. */
  readonly before?: string | undefined;
};

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Those that were chosen, in the order of the tables. */
export function contestantsOf({ peers, program = root, before }: Choice): readonly Contestant[] {
  const all: readonly Contestant[] = [
    ...builds("nianbao", program),
    ...(before === undefined ? [] : builds("before", before)),
    { name: "pdfmake", peer: "pdfmake", format: "pdf" },
    { name: "typst", peer: "typst", format: "pdf" },
    { name: "docx", peer: "docx", format: "docx" },
    { name: "carbone", peer: "carbone", format: "docx" },
  ];
  const unknown = peers?.filter((peer) => !all.some(({ name }) => name === peer)) ?? [];
  if (unknown.length > 0) {
    throw new Error(`no ${unknown.join()} among ${all.map(({ name }) => name).join()}`);
  }
  const chosen = all.filter(({ name }) => peers?.includes(name) ?? true);
  for (const { folder } of chosen) if (folder !== undefined) demandBuilt(folder);
  return chosen;
}

/** No library writes OFD here: ours runs beside our own PDF of the same report. */
function builds(name: string, place: string): Contestant[] {
  const folder = resolve(place);
  return (["pdf", "docx", "ofd"] as const).map((format) => {
    return { name: `${name}-${format}`, peer: "nianbao", format, folder };
  });
}

function demandBuilt(folder: string): void {
  if (existsSync(join(folder, "dist/functions/library.js"))) return;
  throw new Error(`${folder} is not built: npm run build`);
}
