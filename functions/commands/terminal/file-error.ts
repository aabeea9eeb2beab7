import { readFileSync } from "node:fs";
import type { TextName } from "../../../src/messages/command-line.ts";
import type { Outcome } from "../words/call.ts";
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
  ["EDQUOT", "fileNoSpace"],
]);

export function isFileError(error: unknown): error is FileError {
  return error instanceof Error && "path" in error && "code" in error;
}

export function tellFileError({ path: file, code: reason }: FileError, terminal: Terminal): void {
  terminal.warn(faults.get(reason) ?? "fileError", { file, reason });
}

/**
 * Works on each file. One that cannot be read or written is told, and the others have their turn:
 * whoever gives many files wants to know what is in all of them.
 * @returns the gravest outcome.
 */
export async function eachFile(
  files: readonly string[],
  terminal: Terminal,
  work: (file: string) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  let outcome: Outcome = 0;
  for (const [index, file] of files.entries()) {
    terminal.progress(index, files.length, file);
    outcome = graver(outcome, await orTold(() => work(file), terminal));
  }
  return outcome;
}

export function graver(one: Outcome, other: Outcome): Outcome {
  return one > other ? one : other;
}

async function orTold(
  work: () => Outcome | Promise<Outcome>,
  terminal: Terminal,
): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    tellFault(error, terminal);
    return 2;
  }
}

/** A file's bytes; undefined where it cannot be read, which is told. */
export function readOrTell(file: string, terminal: Terminal): Uint8Array | undefined {
  try {
    return readInput(file);
  } catch (error) {
    tellFault(error, terminal);
    return undefined;
  }
}

/** @throws whatever is no fault of a file. */
function tellFault(error: unknown, terminal: Terminal): void {
  if (error instanceof UsageError) terminal.warn(error.text, error.blanks);
  else if (isFileError(error)) tellFileError(error, terminal);
  else throw error;
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
