import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A program or a package that the machine cannot give. */
export class Missing extends Error {}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What is fetched is kept here, and everything that is made. */
export const cache = here("../../build/proof/");

const debianPackages = {
  java: "default-jdk-headless",
  mvn: "maven",
  python3: "python3-venv",
  qpdf: "qpdf",
  "chromium-headless-shell": "chromium-headless-shell",
} as const;

type Program = keyof typeof debianPackages;

function demand(program: Program): void {
  if (spawnSync(program, ["--version"]).status === 0) return;
  const name = debianPackages[program];
  throw new Missing(`没有 ${program}，请先安装 / ${program} is missing: apt-get install ${name}`);
}

/** Tells whether all that the proof is run with is there. */
export function demandPrograms(): void {
  for (const program of Object.keys(debianPackages)) demand(program as Program);
}

function fetched(what: string, fetch: () => void): void {
  try {
    fetch();
  } catch (error) {
    const [reason = ""] = String(error).split("\n");
    throw new Missing(`取不到 ${what} / cannot be fetched: ${what} (${reason})`);
  }
}

/** What a list of packages asked for when it was fetched: a changed list is fetched anew. */
function isKept(place: string, list: Buffer): boolean {
  return existsSync(place) && readFileSync(place, "utf8") === hashOf(list);
}

function hashOf(list: Buffer): string {
  return createHash("sha256").update(list).digest("hex");
}

/** Runs a Java program of `java/` from its source, with the packages of a list beside it. */
export function runJava(
  list: "readers" | "ofdrw",
  program: string,
  words: readonly string[],
): string {
  return run("java", ["-Xmx2g", "-cp", classPath(list), here(`../java/${program}`), ...words]);
}

/** Runs veraPDF, which ends with 1 when a file is not as it should be, with 7 to 9 when it cannot be read. */
export function runVeraPdf(words: readonly string[]): string {
  const program = "org.verapdf.apps.GreenfieldCliWrapper";
  return run("java", ["-Xmx2g", "-cp", classPath("readers"), program, ...words], [0, 1, 7, 8, 9]);
}

function classPath(name: string): string {
  const list = here(`../java/${name}.xml`);
  const [file, mark] = [join(cache, `${name}.classpath`), join(cache, `${name}.fetched`)];
  if (!isKept(mark, readFileSync(list))) {
    mkdirSync(cache, { recursive: true });
    const goals = ["dependency:build-classpath", `-Dmdep.outputFile=${file}`];
    fetched(`Maven ${name}.xml`, () => run("mvn", ["-q", "-B", "-f", list, ...goals]));
    writeFileSync(mark, hashOf(readFileSync(list)));
  }
  return readFileSync(file, "utf8").trim();
}

/** Runs a program of `python/` in an environment of its own. */
export function runPython(program: string, words: readonly string[]): string {
  return run(pythonWithPackages(), [here(`../python/${program}`), ...words]);
}

function pythonWithPackages(): string {
  const list = here("../python/requirements.txt");
  const [place, mark] = [join(cache, "python"), join(cache, "python.fetched")];
  const python = join(place, "bin/python");
  if (isKept(mark, readFileSync(list))) return python;
  mkdirSync(cache, { recursive: true });
  fetched("python3-venv", () => run("python3", ["-m", "venv", "--clear", place]));
  const quiet = ["--quiet", "--disable-pip-version-check"];
  fetched("PyPI requirements.txt", () =>
    run(python, ["-m", "pip", "install", ...quiet, "--requirement", list]),
  );
  writeFileSync(mark, hashOf(readFileSync(list)));
  return python;
}

/** A folder with the packages of `npm/package.json`. */
export function npmPackages(): string {
  const list = here("../npm/package-lock.json");
  const [place, mark] = [here("../npm"), join(cache, "npm.fetched")];
  if (!isKept(mark, readFileSync(list))) {
    fetched("npm package-lock.json", () =>
      run("npm", ["ci", "--prefix", place, "--silent", "--ignore-scripts"]),
    );
    mkdirSync(cache, { recursive: true });
    writeFileSync(mark, hashOf(readFileSync(list)));
  }
  return join(place, "node_modules");
}

/** @throws with what the program told of its failure; `statuses` are none. */
function run(program: string, words: readonly string[], statuses: readonly number[] = [0]): string {
  const options = { encoding: "utf8", maxBuffer: 2 ** 30 } as const;
  const { status, stdout, stderr } = spawnSync(program, words, options);
  if (status !== null && statuses.includes(status)) return stdout;
  throw new Error(`${program} ended with ${status}: ${stderr.slice(-2000)}`);
}
