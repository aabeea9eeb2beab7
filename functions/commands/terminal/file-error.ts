import { readFileSync } from "node:fs";
import type { TextName } from "../../../src/messages/command-line.ts";
import { UsageError } from "../words/usage-error.ts";
import type { Terminal } from "./terminal.ts";

export type FileError = { readonly path: string; readonly code: string };

const faults: ReadonlyMap<string, TextName> = new Map([
  ["ENOENT", "fileMissing"],
  ["EACCES", "fileDenied"],
  ["EPERM", "fileDenied"],
  ["EROFS", "fileDenied"],
  ["EEXIST", "fileExists"],
  ["EISDIR", "fileIsFolder"],
  ["ENOTDIR", "fileNoFolder"],
  ["ENOSPC", "fileNoSpace"],
]);

export function isFileError(error: unknown): error is FileError {
  return error instanceof Error && "path" in error && "code" in error;
}

export function tellFileError({ path: file, code: reason }: FileError, terminal: Terminal): void {
  terminal.warn(faults.get(reason) ?? "fileError", { file, reason });
}

/** @throws {UsageError} for a folder, which Node names no path for; else the file system's error. */
export function readInput(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const isFolder = error instanceof Error && "code" in error && error.code === "EISDIR";
    throw isFolder ? new UsageError("fileIsFolder", { file }) : error;
  }
}
