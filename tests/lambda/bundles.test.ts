import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { restEvent } from "./events.ts";
import { type Contents, type Packaged, packaged } from "./packaged.ts";
import { readResult } from "./results.ts";
import { type RunningFunction, startFunction } from "./start-function.ts";

const report = readFileSync(new URL("../../examples/huaiyin-2019.json", import.meta.url));
const tracing = `--import ${new URL("trace-modules.ts", import.meta.url)}`;

let packages: Packaged;

beforeAll(async () => {
  packages = await packaged();
});

/** Of buckets that are asked for nothing while a function starts. */
const addresses = {
  NIANBAO_STORE: "s3://work",
  NIANBAO_INPUT: "s3://in",
  NIANBAO_OUTPUT: "s3://out",
};

async function startTraced(name: string): Promise<RunningFunction> {
  return startFunction({
    folder: packages.folderOf(name),
    handler: `build/functions/${name}/index.handler`,
    environment: { NODE_OPTIONS: tracing, ...addresses },
  });
}

/** The files of the bundle that a running function has loaded. */
function loadedFiles({ log }: RunningFunction): Set<string> {
  const lines = log().matchAll(/^loads \S+\/build\/functions\/\S+?\/([\w.-]+\.js)$/gm);
  return new Set([...lines].map(([, file = ""]) => file));
}

/** The npm packages that went into some files of a bundle. */
function packagesIn(files: ReadonlySet<string>, contents: Contents): Set<string> {
  const inputs = outputs(files, contents).flatMap(([, { inputs }]) => Object.keys(inputs));
  return new Set(
    inputs.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
  );
}

function kilobytes(files: ReadonlySet<string>, contents: Contents): number {
  return outputs(files, contents).reduce((sum, [, { bytes }]) => sum + bytes, 0) / 1000;
}

function outputs(files: ReadonlySet<string>, contents: Contents) {
  return Object.entries(contents).filter(([path]) => files.has(basename(path)));
}

/** A package that comes to these makes every cold start longer: is it needed by every request? */
const common = ["handlebars", "jsonc-parser", "pend", "saxes", "xmlchars", "yauzl"];
const zipWriter = ["buffer-crc32", "yazl"];
const webhooks = ["@stablelib/base64", "fast-sha256", "ipaddr.js", "standardwebhooks"];

const engines = /^(?:docx|pdfmake|pdfkit|fontkit|linebreak|@aws-sdk\/.*|@smithy\/.*)$/;

describe("what a function loads when it starts", () => {
  it.each([
    ["http", 755, [...common, ...zipWriter, "content-disposition", "hono", "structured-headers"]],
    ["jobs", 680, [...common, ...zipWriter, ...webhooks]],
    ["bucket", 600, common],
  ])("is of %s no engine and no SDK, and less than %i kB", async (name, most, expected) => {
    const contents = packages.contentsOf(name);
    const running = await startTraced(name);

    const files = loadedFiles(running);

    await running.stop();
    expect(files).toContain("index.js");
    expect([...packagesIn(files, contents)].sort()).toEqual([...expected].sort());
    expect(kilobytes(files, contents)).toBeLessThan(most);
  });

  it.each([
    ["docx", []],
    ["pdf", ["pdfkit", "pdfmake"]],
    ["ofd", []],
    ["html", []],
  ])("is followed by %s's own engine when that is asked for", async (format, expected) => {
    const running = await startTraced("http");
    const call = { path: "/dev/v1/documents", query: `format=${format}`, body: report };
    const headers = { "content-type": "application/json" };

    const { status } = readResult(await running.invoke(restEvent({ ...call, headers })));

    const found = packagesIn(loadedFiles(running), packages.contentsOf("http"));
    await running.stop();
    expect(status).toBe(200);
    expect([...found].filter((one) => engines.test(one)).sort()).toEqual(expected);
  });
});

describe("what is packed", () => {
  const reader = "node_modules/pdfjs-dist";

  it.each([
    [
      "http",
      ["dist/web", `${reader}/cmaps`, `${reader}/standard_fonts`],
      [`${reader}/LICENSE`, `${reader}/package.json`],
    ],
    [
      "jobs",
      [`${reader}/cmaps`, `${reader}/standard_fonts`],
      [`${reader}/LICENSE`, `${reader}/package.json`],
    ],
    ["bucket", [], []],
  ])("is the bundle of %s, the open fonts, %j, and nothing else", (name, folders, single) => {
    const files = packedFiles(name);

    const known = ["fonts", ...folders].map((folder) => `${folder}/`);
    const others = files.filter((file) => !known.some((folder) => file.startsWith(folder)));
    expect(others.filter((file) => !/^[\w.-]+\.js$/.test(file)).sort()).toEqual([
      ...single,
      "package.json",
    ]);
    expect(known.filter((folder) => !files.some((file) => file.startsWith(folder)))).toEqual([]);
    expect(files.filter((file) => /\.(?:map|ts)$/.test(file))).toEqual([]);
  });
});

/** The files of a function's ZIP, seen from its bundle. */
function packedFiles(name: string): string[] {
  const folder = packages.folderOf(name);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: file }) => join(parentPath, file).slice(folder.length + 1))
    .map((path) => path.replace(`build/functions/${name}/`, ""));
}
