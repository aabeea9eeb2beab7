import { existsSync, promises, readFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** What the file system is to refuse, and with which word. */
export type Refusal = {
  readonly call: "open" | "readdir" | "lstat";
  /** The end of the path, or a part of it with `/` at both ends. */
  readonly path: string;
  readonly code: string;
};

/**
 * Loaded before the program by `node --import`, it has the file system refuse what stands in the
 * file that `REFUSALS` names, for as long as it stands there. It is felt by an administrator, too.
 */
const list = process.env.REFUSALS ?? "";

function refuse(call: Refusal["call"], path: unknown): void {
  if (!existsSync(list)) return;
  const text = Buffer.isBuffer(path) ? path.toString() : String(path);
  const written = readFileSync(list, "utf8");
  // Whoever writes it empties it first.
  if (written === "") return;
  const refusals = JSON.parse(written) as readonly Refusal[];
  const found = refusals.find(
    (one) => one.call === call && (text.endsWith(one.path) || `${text}/`.includes(one.path)),
  );
  if (!found) return;
  const { code } = found;
  throw Object.assign(new Error(`${code}: refused`), { code, syscall: call, path: text });
}

const { open, readdir, lstat } = promises;
Object.assign(promises, {
  // Reading goes on, as on a disk that is full or may only be read.
  open: async (...words: Parameters<typeof open>) => {
    if (typeof words[1] === "string" && words[1] !== "r") refuse("open", words[0]);
    return await open(...words);
  },
  readdir: async (...words: Parameters<typeof readdir>) => {
    refuse("readdir", words[0]);
    return await readdir(...words);
  },
  lstat: async (...words: Parameters<typeof lstat>) => {
    refuse("lstat", words[0]);
    return await lstat(...words);
  },
});
syncBuiltinESMExports();
