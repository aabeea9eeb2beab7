import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openPromise } from "yauzl";

const root = fileURLToPath(new URL("../../", import.meta.url));
const cache = join(root, "node_modules/.cache/nianbao-functions");

export type Packaged = {
  /** The unpacked ZIP of a function. */
  readonly folderOf: (name: string) => string;
  readonly zipOf: (name: string) => string;
  /** esbuild's list of what each file of a function is made from. */
  readonly contentsOf: (name: string) => Contents;
  readonly template: Template;
};

export type Contents = Readonly<
  Record<
    string,
    {
      readonly bytes: number;
      readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>;
      readonly imports: readonly { readonly path: string; readonly kind: string }[];
    }
  >
>;

export type Template = {
  readonly Resources: Readonly<Record<string, TemplateResource>>;
};

export type TemplateResource = {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: CloudFormation's own shapes, looked into by tests.
  readonly Properties?: any;
  readonly DependsOn?: string | readonly string[];
};

/** The functions as `npm run package` packs them; once for the same sources. */
export async function packaged(): Promise<Packaged> {
  const folder = join(cache, hashOfSources());
  while (!existsSync(folder)) await packOrWait(folder);
  const read = (path: string) => JSON.parse(readFileSync(join(folder, path), "utf8"));
  return {
    folderOf: (name) => join(folder, "unpacked", name),
    zipOf: (name) => join(folder, "package", `${name}.zip`),
    contentsOf: (name) => read(`build/maps/${name}/contents.json`),
    template: read("package/cloudformation-template-update-stack.json"),
  };
}

/** Test files run side by side: one packs, and the others wait for it. */
async function packOrWait(folder: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const lock = `${folder}.lock`;
  try {
    mkdirSync(lock);
  } catch {
    await setTimeout(500);
    if (ageOf(lock) > 180_000) rmSync(lock, { recursive: true, force: true });
    return;
  }
  try {
    await pack(folder);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Milliseconds since it was made; 0 when it is gone. */
function ageOf(path: string): number {
  const about = statSync(path, { throwIfNoEntry: false });
  return about ? Date.now() - about.mtimeMs : 0;
}

/** In a folder of its own that gets its name when it is complete. */
async function pack(folder: string): Promise<void> {
  const draft = mkdtempSync(join(cache, "draft-"));
  packInto(draft);
  for (const name of zipsIn(draft)) {
    await unpack(join(draft, "package", name), join(draft, "unpacked", basename(name, ".zip")));
  }
  if (existsSync(folder)) rmSync(draft, { recursive: true });
  else renameSync(draft, folder);
  forgetOld();
}

/** Others may still be at work on what was packed within the hour. */
function forgetOld(): void {
  for (const name of readdirSync(cache)) {
    const folder = join(cache, name);
    if (ageOf(folder) > 3_600_000) rmSync(folder, { recursive: true, force: true });
  }
}

/** What `npm run package` does, into a folder. */
export function packInto(folder: string, ...options: readonly string[]): void {
  run([join(root, "scripts/build-functions.ts"), folder], root);
  for (const part of ["serverless.yml", "deployment"]) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  const serverless = fileURLToPath(import.meta.resolve("serverless/bin/serverless.js"));
  run([serverless, "package", "--package", "package", ...options], folder);
}

/** Without credentials, and without a network: nothing is asked of AWS. */
function run(words: readonly string[], cwd: string): void {
  const env = { PATH: process.env.PATH, HOME: cwd, SLS_NOTIFICATIONS_MODE: "off" };
  execFileSync(process.execPath, words, { cwd, env, stdio: "pipe" });
}

export function zipsIn(folder: string): string[] {
  return readdirSync(join(folder, "package")).filter((name) => name.endsWith(".zip"));
}

async function unpack(zip: string, folder: string): Promise<void> {
  const file = await openPromise(zip);
  for await (const entry of file.eachEntry()) {
    const path = join(folder, entry.fileName);
    mkdirSync(dirname(path), { recursive: true });
    await pipeline(await file.openReadStreamPromise(entry), createWriteStream(path));
  }
}

function hashOfSources(): string {
  const hash = createHash("sha256");
  for (const path of sources()) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest("hex").slice(0, 16);
}

function sources(): string[] {
  const folders = ["src", "functions", "templates", "deployment", "dist/web"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(root, join(parentPath, name))),
  );
  const files = [
    "serverless.yml",
    "package-lock.json",
    "scripts/build-functions.ts",
    "scripts/gather-modules.ts",
    "scripts/lean-pdf-kit.ts",
    "scripts/required-builtins.ts",
  ];
  return [...folders, ...files, "fonts/fonts.json"].sort();
}
