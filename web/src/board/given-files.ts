import type { Ask } from "../worker/ask.ts";
import type { Unzipped } from "./worker/board-tasks.ts";

/** A file as it came, out of a folder or a ZIP. */
export type GivenFile = { readonly name: string; readonly original: File };

export type Given = {
  readonly files: readonly GivenFile[];
  /** ZIPs and parts of them that are not unpacked, and why. */
  readonly faults: readonly ZipFaultOf[];
};

export type ZipFaultOf = { readonly name: string; readonly fault: NonNullable<Unzipped["fault"]> };

/** The files themselves, and those that stand in ZIPs. */
export async function givenFiles(list: readonly File[], ask: Ask): Promise<Given> {
  const files: GivenFile[] = [];
  const faults: ZipFaultOf[] = [];
  for (const original of list) {
    if (!isZip(original)) {
      files.push({ name: original.name, original });
      continue;
    }
    const bytes = new Uint8Array(await original.arrayBuffer());
    const { files: packed, damaged, fault } = await ask("boardUnzip", { bytes });
    files.push(...packed.map((one) => unpacked(one.name, one.bytes)));
    faults.push(...damaged.map((name) => ({ name, fault: "damaged" as const })));
    if (fault) faults.push({ name: original.name, fault });
  }
  return { files, faults };
}

export function isZip({ name }: File): boolean {
  return /\.zip$/i.test(name);
}

function unpacked(path: string, bytes: Uint8Array): GivenFile {
  const name = path.split("/").at(-1) ?? path;
  return { name, original: new File([bytes as BlobPart], name) };
}
