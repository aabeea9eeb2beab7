import { randomUUID } from "node:crypto";
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { codeOf } from "../../stores/file-faults.ts";

type Saving = {
  /** Whether a file of that name is kept as it is, which is an error. */
  readonly isNew?: boolean;
};

/**
 * Writes a file that was asked for, and the folders that it is to stand in: whole or not at all.
 * Where the disk is full, what stood there before is still there, and no half of a document.
 * @throws the file system's error, with the file's path whatever step fails: of a full disk Node
 *   names none.
 */
export function saveFile(path: string, bytes: string | Uint8Array, { isNew }: Saving = {}): void {
  try {
    writeInFolder(() => (isNew ? create(path, bytes) : write(path, bytes)), path);
  } catch (error) {
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  }
}

function writeInFolder(write: () => void, path: string): void {
  try {
    write();
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    mkdirSync(dirname(path), { recursive: true });
    write();
  }
}

function write(path: string, bytes: string | Uint8Array): void {
  const there = statSync(path, { throwIfNoEntry: false });
  if (!there) create(path, bytes);
  else if (there.isFile()) replace(realpathSync(path), bytes, there.mode);
  // A terminal, a pipe: nothing that could be replaced.
  else writeFileSync(path, bytes);
}

/** What could not be written whole is taken away again: nobody is to take it for the document. */
function create(path: string, bytes: string | Uint8Array): void {
  const file = openSync(path, "wx");
  try {
    writeFileSync(file, bytes);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** Puts a new file into the place of one that may be written to. */
function replace(path: string, bytes: string | Uint8Array, mode: number): void {
  accessSync(path, constants.W_OK);
  const beside = join(dirname(path), `.nianbao-${randomUUID()}.tmp`);
  try {
    create(beside, bytes);
  } catch (error) {
    // A folder that takes no new files may hold one that is to be written.
    if (!["EACCES", "EPERM", "EROFS"].includes(codeOf(error) ?? "")) throw error;
    writeFileSync(path, bytes);
    return;
  }
  try {
    chmodSync(beside, mode);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
