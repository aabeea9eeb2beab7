import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { textOfDocx, textOfHtml, textOfPdf } from "../fuzz/document-texts.ts";
import { editionIds, sample, set } from "../given/reports.ts";
import { app } from "../http/builders.ts";
import { readOfd, textsOf } from "../ofd-rules/ofd-file.ts";
import { stringPlaces } from "./string-places.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "outside-"));
const secretPath = join(folder, "secret.txt");
const secret = "金丝雀不在此处";
let calls = 0;
const listener = createServer((_, response) => {
  calls += 1;
  response.end(secret);
});

beforeAll(async () => {
  writeFileSync(secretPath, secret);
  await new Promise<void>((listening) => listener.listen(0, "127.0.0.1", listening));
});
afterAll(() => {
  listener.close();
  rmSync(folder, { recursive: true });
});

/** What makes a careless program read a file or call somebody. */
function lures(): string[] {
  const { port } = listener.address() as AddressInfo;
  const addresses = [
    `file://${secretPath}`,
    secretPath,
    `../../../../../../../..${secretPath}`,
    `http://127.0.0.1:${port}/`,
    `//127.0.0.1:${port}/`,
    "http://169.254.169.254/latest/meta-data/",
    `\\\\127.0.0.1@${port}\\a`,
  ];
  return addresses.flatMap((address) => [
    address,
    `<svg><image href="${address}"/></svg>`,
    `<img src="${address}">`,
    `<w:drawing r:link="${address}"/>`,
    `<!DOCTYPE a [<!ENTITY b SYSTEM "${address}">]>&b;`,
    `![](${address})`,
    `{{> ${address}}}`,
    `=WEBSERVICE("${address}")`,
  ]);
}

/** Every text of an edition's sample that is printed, with the lures behind it. */
function baited(edition: string): object {
  const draft = sample(edition);
  const places = stringPlaces(draft).filter(
    ([first, ...rest]) => !/^(?:edition|level|tables)$/.test(first ?? "") && !rest.includes("id"),
  );
  const bait = lures().join("、");
  for (const steps of places.filter((one) => one.at(-1) !== "date")) {
    const text = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], draft);
    set(draft, steps.join("."), `${text}${bait}`);
  }
  return { ...draft, title: "年度报告", subtitle: [bait] };
}

/** Node's own: no file but the program's may be read, and none written but the results. */
function guard(report: string, out: string): string[] {
  return [
    "--permission",
    ...[root, report, out].map((path) => `--allow-fs-read=${path}`),
    `--allow-fs-write=${out}`,
    "--import",
    new URL("refuse-network.ts", import.meta.url).href,
  ];
}

function buildGuarded(report: string, out: string) {
  const words = [
    "build",
    report,
    "--format",
    "docx,pdf,ofd,html,html-fragment",
    "--attach",
    "--force",
  ];
  const program = join(root, "functions/command-line.ts");
  return spawnSync(process.execPath, [...guard(report, out), program, ...words, "--out", out], {
    encoding: "utf8",
    // A folder that it may look into: there are no fonts in it.
    env: { ...process.env, NIANBAO_FONTS: out },
  });
}

/** The text of every file in a folder. */
function textsIn(out: string): Readonly<Record<string, string>> {
  const readers = {
    ".docx": textOfDocx,
    ".pdf": textOfPdf,
    ".ofd": textOfOfd,
    ".html": textOfHtml,
  };
  return Object.fromEntries(
    readdirSync(out).map((name) => {
      const bytes = readFileSync(join(out, name));
      const read = name.endsWith(".fragment.html") ? String : readers[extname(name) as ".pdf"];
      return [name.replace(/^[^.]*/, ""), read(bytes)];
    }),
  );
}

function textOfOfd(bytes: Uint8Array): string {
  const texts = readOfd(bytes).pages.flatMap((page) => textsOf(page).map(({ text }) => text));
  return texts.join("");
}

describe.each(editionIds)("a report of %s full of paths and addresses", (edition) => {
  it("has no file read, nobody called, and all of it printed as text", async () => {
    const out = mkdtempSync(join(folder, "out-"));
    const report = join(folder, `${edition}.json`);
    writeFileSync(report, JSON.stringify(baited(edition)));

    const { status, stderr } = buildGuarded(report, out);

    const texts = Object.values(textsIn(out));
    expect([status, texts.length], stderr).toEqual([0, 5]);
    expect(texts.filter((text) => text.includes(secret))).toEqual([]);
    expect(texts.filter((text) => !text.includes("secret.txt"))).toEqual([]);
    expect(calls).toBe(0);
  });

  it("is made over HTTP and checked, and nobody is called", async () => {
    const { post } = app();
    const body = JSON.stringify(baited(edition));

    const answers = [
      await post("/v1/documents?format=pdf&force=true", body),
      await post("/v1/documents?format=docx&force=true", body),
      await post("/v1/checks", body),
    ];

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(calls).toBe(0);
  });
});

it.each([
  ["reads", () => `fs.readFileSync(${JSON.stringify(secretPath)})`],
  ["writes", () => `fs.writeFileSync(${JSON.stringify(secretPath)}, "")`],
  ["calls", () => `net.connect(${(listener.address() as AddressInfo).port}, "127.0.0.1")`],
  ["asks for a name", () => 'dns.lookup("localhost", () => {})'],
])("who %s in spite of the guard is stopped", (_, program) => {
  const { status } = spawnSync(process.execPath, [...guard(root, root), "-e", program()]);

  expect(status).not.toBe(0);
});
