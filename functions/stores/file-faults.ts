import { StoreError, type StoreFault } from "../../src/store/store.ts";

/** Does what is asked for; what the file system refuses becomes the store's fault. */
export async function asStoreError<Result>(
  key: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    throw code === undefined ? error : new StoreError(faultOf(code), key, error);
  }
}

/** No such file, or a file where the path has a folder. */
export function isAbsent(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR", "ENAMETOOLONG"].includes(codeOf(error) ?? "");
}

export function isThereAlready(error: unknown): boolean {
  return codeOf(error) === "EEXIST";
}

/** The system's word for what went wrong, such as `EACCES`; undefined for what is no such error. */
export function codeOf(error: unknown): string | undefined {
  const known = error instanceof Error && "code" in error && "syscall" in error;
  return known ? String(error.code) : undefined;
}

/** What time does not heal: rights, and paths that this folder cannot have. */
const lasting = ["EACCES", "EPERM", "EROFS", "ENOTDIR", "EISDIR", "ENAMETOOLONG", "EEXIST"];

const full = ["ENOSPC", "EDQUOT"];

function faultOf(code: string): StoreFault {
  if (full.includes(code)) return "full";
  return lasting.includes(code) ? "denied" : "unavailable";
}
