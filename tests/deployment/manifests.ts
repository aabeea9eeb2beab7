import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const root = fileURLToPath(new URL("../../", import.meta.url));

export type Manifest = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  // biome-ignore lint/suspicious/noExplicitAny: the schemas say what is where.
  readonly [member: string]: any;
};

/** The manifests of a folder by the names of their files, the list of them left out. */
export function manifestsIn(folder: string): ReadonlyMap<string, Manifest> {
  const path = join(root, "deployment/kubernetes", folder);
  const names = readdirSync(path).filter((name) => /\.yaml$/.test(name));
  const others = names.filter((name) => name !== "kustomization.yaml").sort();
  return new Map(others.map((name) => [name, parse(readFileSync(join(path, name), "utf8"))]));
}

/** What `kustomization.yaml` of a folder says. */
export function kustomizationOf(folder: string) {
  const path = join(root, "deployment/kubernetes", folder, "kustomization.yaml");
  return parse(readFileSync(path, "utf8"));
}

/** The module that has a kind's schema, as types and as a validator. */
function moduleOf({ apiVersion }: Manifest): string {
  const isKnative = /knative\.dev/.test(apiVersion);
  return `${isKnative ? "@kubernetes-models/knative" : "kubernetes-models"}/${apiVersion}`;
}

/** What a manifest's values have against its schema. */
export async function faultsIn(manifest: Manifest): Promise<readonly string[]> {
  const models = await import(moduleOf(manifest));
  try {
    new models[manifest.kind](manifest).validate();
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

/**
 * What manifests have that their schemas do not know: a cluster passes over a misspelt field, and
 * what it was to forbid stays allowed. Validators read known fields only; the compiler refuses others.
 */
export function unknownFieldsIn(manifests: readonly Manifest[]): readonly string[] {
  const build = join(root, "build");
  mkdirSync(build, { recursive: true });
  const folder = mkdtempSync(join(build, "manifests-"));
  const file = join(folder, "manifests.ts");
  writeFileSync(file, manifests.map(asConstant).join("\n"));
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const options =
    "--noEmit --strict --skipLibCheck --ignoreConfig --module nodenext --pretty false";
  const words = [compiler, ...options.split(" "), file];
  const { stdout } = spawnSync(process.execPath, words, { encoding: "utf8", cwd: folder });
  rmSync(folder, { recursive: true });
  return stdout.split("\n").filter((line) => /error/.test(line));
}

function asConstant(manifest: Manifest, index: number): string {
  const type = `import("${moduleOf(manifest)}").I${manifest.kind}`;
  return `export const m${index}: ${type} = ${JSON.stringify(manifest, null, 1)};`;
}
