import { execFileSync } from "node:child_process";
import {
  cpSync,
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { openPromise } from "yauzl";
import { kept, madeOnce } from "../made-once.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

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
  const folder = await madeOnce({ name: "functions", from: sourcesOfFunctions, make: pack });
  const read = (path: string) => JSON.parse(readFileSync(join(folder, path), "utf8"));
  return {
    folderOf: (name) => join(folder, "unpacked", name),
    zipOf: (name) => join(folder, "package", `${name}.zip`),
    contentsOf: (name) => read(`build/maps/${name}/contents.json`),
    template: read(templateFile),
  };
}

/** What the functions of any cloud are made of. */
export const sourcesOfFunctions = [
  ...["src", "functions", "templates", "deployment", "dist/web", "fonts/fonts.json"],
  ...["serverless.yml", "package-lock.json", "scripts/functions"],
  ...["build-functions", "gather-modules", "lean-pdf-kit", "required-builtins"].map(
    (name) => `scripts/${name}.ts`,
  ),
];

async function pack(folder: string): Promise<void> {
  packInto(folder);
  for (const name of zipsIn(folder)) {
    await unpack(join(folder, "package", name), join(folder, "unpacked", basename(name, ".zip")));
  }
}

/** What `npm run package` does, into a folder. */
export function packInto(folder: string): void {
  run([join(root, "scripts/build-functions.ts"), folder], root);
  runServerless(folder, []);
}

/** The template that other options give. What the functions are, it does not tell: empty ones do. */
export function templateWith(...options: readonly string[]): Template {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-template-"));
  try {
    for (const name of functions) {
      const place = join(folder, "build/functions", name);
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, "index.js"), "");
    }
    runServerless(folder, options);
    return JSON.parse(readFileSync(join(folder, templateFile), "utf8"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const functions = ["http", "jobs", "bucket"];
const templateFile = "package/cloudformation-template-update-stack.json";

function runServerless(folder: string, options: readonly string[]): void {
  for (const part of ["serverless.yml", "deployment"]) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  const serverless = fileURLToPath(import.meta.resolve("serverless/bin/serverless.js"));
  run(
    ["--import", import.meta.resolve("./deflate-once.ts"), serverless, "package"].concat(
      ["--package", "package"],
      options,
    ),
    folder,
  );
}

/** Without credentials, and without a network: nothing is asked of AWS. */
function run(words: readonly string[], cwd: string): void {
  const quiet = { SLS_NOTIFICATIONS_MODE: "off", SLS_SCHEMA_CACHE_BASE_DIR: kept };
  const env = { PATH: process.env.PATH, HOME: cwd, ...quiet };
  execFileSync(process.execPath, words, { cwd, env, stdio: "pipe" });
}

export function zipsIn(folder: string): string[] {
  return readdirSync(join(folder, "package")).filter((name) => name.endsWith(".zip"));
}

/** With the rights that the ZIP has for each file. */
export async function unpack(zip: string, folder: string): Promise<void> {
  const file = await openPromise(zip);
  for await (const entry of file.eachEntry()) {
    const path = join(folder, entry.fileName);
    mkdirSync(dirname(path), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777 || 0o644;
    await pipeline(await file.openReadStreamPromise(entry), createWriteStream(path, { mode }));
  }
}
