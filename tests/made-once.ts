import { createHash, randomUUID } from "node:crypto";
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join, relative } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
export const kept = join(root, "node_modules/.cache/nianbao-tests");

type Wish = {
  readonly name: string;
  /** Files and folders of the project that it is made of; another byte in them makes it anew. */
  readonly from: readonly string[];
  /** Fills the folder. */
  readonly make: (folder: string) => Promise<void> | void;
};

/**
 * What takes long to make and only to be looked at: made by the first test that asks, in this run
 * or an earlier one of the same sources; other workers that ask meanwhile wait for it.
 * @returns the folder; nobody writes into it.
 */
export async function madeOnce({ name, from, make }: Wish): Promise<string> {
  const folder = join(kept, `${name}-${hashOf(from)}`);
  mkdirSync(kept, { recursive: true });
  while (!existsSync(folder)) {
    if (!takeLock(folder)) {
      await setTimeout(200);
      continue;
    }
    try {
      if (!existsSync(folder)) await makeWhole(folder, make);
    } finally {
      rmSync(lockOf(folder));
    }
  }
  return folder;
}

/** In a folder of its own that gets its name when it is complete. */
async function makeWhole(folder: string, make: Wish["make"]): Promise<void> {
  const draft = mkdtempSync(join(kept, "draft-"));
  try {
    await make(draft);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
  forgetOld();
}

function lockOf(folder: string): string {
  return `${folder}.lock`;
}

/** The lock names the process that holds it: the lock of one that was ended is taken away. */
function takeLock(folder: string): boolean {
  const own = join(kept, `${randomUUID()}.process`);
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, lockOf(folder));
    return true;
  } catch {
    if (!isHeld(lockOf(folder))) rmSync(lockOf(folder), { force: true });
    return false;
  } finally {
    rmSync(own);
  }
}

function isHeld(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, "utf8")), 0);
    return true;
  } catch (error) {
    // Somebody else's process is there all the same.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Others may still be at work on what was made within the hour. */
function forgetOld(): void {
  for (const name of readdirSync(kept)) {
    const path = join(kept, name);
    const about = statSync(path, { throwIfNoEntry: false });
    if (about && Date.now() - about.mtimeMs > 3_600_000) rmSync(path, { recursive: true });
  }
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(filesAt).sort()) {
    hash.update(path).update(readFileSync(join(root, path)));
  }
  return hash.digest("hex").slice(0, 16);
}

function filesAt(path: string): string[] {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)));
}
