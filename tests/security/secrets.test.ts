import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { packaged } from "../lambda/packaged.ts";
import { filesInPackage } from "../npm-package.ts";

/** What services' keys look like, and private keys of any kind. */
const secrets = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  /\bgh[pousr]_\w{36}/,
  /\bgithub_pat_\w{22}/,
  /\bnpm_\w{36}/,
  /\bxox[abprs]-\w{10}/,
  /\bsk-\w{32}/,
  /\bAIza[\w-]{35}/,
  /\bLTAI[0-9A-Za-z]{12,20}\b/,
  /\bAKID[0-9A-Za-z]{32}\b/,
];
const root = new URL("../../", import.meta.url);

function filesBelow(folder: URL): URL[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (/^(?:node_modules|\.git|dist|out|build|\.serverless)$/.test(entry.name)) return [];
    if (entry.isDirectory()) return filesBelow(new URL(`${entry.name}/`, folder));
    return entry.isFile() ? [new URL(entry.name, folder)] : [];
  });
}

function findSecrets(files: readonly URL[]): string[] {
  return files.flatMap((file) => {
    const text = readFileSync(file, "latin1");
    return secrets.filter((secret) => secret.test(text)).map((secret) => `${file}: ${secret}`);
  });
}

it("keeps no secret in its own files", () => {
  const files = filesBelow(root);

  console.log(`${files.length} files looked through`);
  expect(findSecrets(files)).toEqual([]);
});

it("packs none for npm, and no file but program, templates and fonts", async () => {
  const paths = await filesInPackage();

  const others = paths.filter(
    (path) =>
      !/^(?:(?:dist|templates|fonts)\/|(?:package\.json|LICENSE|README|CHANGELOG))/.test(path),
  );
  expect(others).toEqual([]);
  expect(findSecrets(paths.map((path) => new URL(path, root)))).toEqual([]);
});

it("packs none for AWS", async () => {
  const { folderOf } = await packaged();
  const files = ["http", "jobs"].flatMap((name) => filesInside(folderOf(name)));

  expect(files.length).toBeGreaterThan(2);
  expect(findSecrets(files)).toEqual([]);
});

function filesInside(folder: string): URL[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => new URL(entry.name, `file://${entry.parentPath}/`));
}
