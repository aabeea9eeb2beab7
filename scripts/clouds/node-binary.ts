import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../functions/bundle.ts";

/** The Node that the project is installed with, as it is for Linux. */
const own = join(root, "node_modules/node/bin/node");

/**
 * The program that goes into a package, with the newest GLIBC it asks for.
 * @throws when it is none for 64-bit Intel on Linux, where all these functions run
 */
export function readNode(path = own): { readonly bytes: Buffer; readonly glibc: string } {
  const bytes = readFileSync(path);
  const isElf = bytes.subarray(0, 4).equals(Buffer.from("\x7fELF", "latin1"));
  if (!isElf || bytes.readUInt16LE(machineAt) !== x86_64) {
    throw new Error(
      `${path} 不是 Linux x86-64 的 Node，不能放进云函数的包。请在这样的机器上打包，或用 --node 指明一个。`,
    );
  }
  return { bytes, glibc: newest(bytes) };
}

const machineAt = 18;
const x86_64 = 62;

/** Names of versions stand in the file as text. */
function newest(bytes: Buffer): string {
  const found = bytes.toString("latin1").matchAll(/\0GLIBC_(2\.\d+)(?=\0|\.)/g);
  const minors = [...found].map(([, version = ""]) => Number(version.slice(2)));
  return `2.${Math.max(0, ...minors)}`;
}

export function isOlder(one: string, other: string): boolean {
  return Number(one.slice(2)) < Number(other.slice(2));
}
