import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

type Saving = {
  /** Whether a file of that name is kept as it is, which is an error. */
  readonly isNew?: boolean;
};

/**
 * Writes a file that was asked for, and the folders that it is to stand in.
 * @throws the file system's error, with the file's path whatever step fails: of a full disk Node
 *   names none.
 */
export function saveFile(path: string, bytes: string | Uint8Array, { isNew }: Saving = {}): void {
  const write = () => writeFileSync(path, bytes, { flag: isNew ? "wx" : "w" });
  try {
    writeInFolder(write, path);
  } catch (error) {
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  }
}

function writeInFolder(write: () => void, path: string): void {
  try {
    write();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    mkdirSync(dirname(path), { recursive: true });
    write();
  }
}
