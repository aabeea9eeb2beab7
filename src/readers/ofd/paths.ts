import { GenerationError } from "../../messages/generation-error.ts";

/**
 * Where a path leads to inside the package: from its root, or from the folder of the file that
 * has it.
 * @throws {GenerationError} `FILE-EXTERNAL` for one that leads out of the package.
 * @see GB/T 33190-2016, ST_Loc
 */
export function pathFrom(file: string, given: string): string {
  const path = given.trim().replaceAll("\\", "/");
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(path)) throw new GenerationError("FILE-EXTERNAL", {});
  const folders = path.startsWith("/") ? [] : file.split("/").slice(0, -1);
  for (const name of path.split("/")) {
    if (name === "..") {
      if (folders.length === 0) throw new GenerationError("FILE-EXTERNAL", {});
      folders.pop();
    } else if (name !== "" && name !== ".") folders.push(name);
  }
  return folders.join("/");
}
