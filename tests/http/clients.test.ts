import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readZip } from "../../src/jobs/zip/read-zip.ts";
import { program } from "../program.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const clientFile = (name: string) => join(root, "docs/clients", name);
const example = join(root, "examples/huaiyin-2019.json");
const title = "槐荫区人民政府2019年政府信息公开工作年度报告";

/** A machine that starts in half the time, and that a long program would not want. */
const quickJava = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];

const java: Program = ["java", ...quickJava, "-Dfile.encoding=UTF-8"];
const fromSource: Program = [...java, clientFile("Client.java")];

const scratch = mkdtempSync(join(tmpdir(), "nianbao-clients-"));
const newFolder = () => mkdtempSync(join(scratch, "folder-"));

/** `java Client.java` compiles it each time, which takes longer than all it does. */
const classes = newFolder();

const clients: readonly (readonly [string, Program])[] = [
  ["client.sh", ["bash", clientFile("client.sh")]],
  ["client.mjs", [process.execPath, clientFile("client.mjs")]],
  ["client.py", ["python3", clientFile("client.py")]],
  ["Client.java", [...java, "-cp", classes, "Client"]],
];

const key = { id: "portal-1", secret: Buffer.alloc(32, 7).toString("base64") };
const keys = { keys: [{ id: key.id, secrets: [{ secret: key.secret }], perMinute: 600 }] };

const wrong = join(scratch, "填错的报告.json");
let open: RunningServer;
let locked: RunningServer;
let expected: ReadonlyMap<string, Buffer>;
let units: readonly string[];
let expectedSum: Buffer;

beforeAll(async () => {
  writeFileSync(wrong, wrongReport());
  const compiler = ["-m", "jdk.compiler/com.sun.tools.javac.Main"];
  execFileSync("java", [...quickJava, ...compiler, "-d", classes, clientFile("Client.java")]);
  expected = filesOfCommandLine();
  units = writeUnits();
  expectedSum = sumOfCommandLine();
  [open, locked] = await Promise.all([
    startServer(["--store", newFolder()]),
    startServer(["--store", newFolder()], { NIANBAO_KEYS: JSON.stringify(keys) }),
  ]);
});

afterAll(async () => {
  await Promise.all([open.stop(), locked.stop()]);
  rmSync(scratch, { recursive: true });
});

describe.concurrent.each(clients)("%s", (_, program) => {
  const withoutKey = () => ({ NIANBAO_URL: open.address });
  const withKey = () => ({
    NIANBAO_URL: locked.address,
    NIANBAO_KEY: key.id,
    NIANBAO_SECRET: key.secret,
  });

  it.each([
    ["without a key", withoutKey],
    ["signed with a key", withKey],
  ])("saves the command line's very file under its Chinese name, %s", async (__, settings) => {
    const { folder, code } = await run(program, ["document", example, "pdf"], settings());

    expect(code).toBe(0);
    expect(readdirSync(folder)).toEqual([`${title}.pdf`]);
    expect(readFileSync(join(folder, `${title}.pdf`)).equals(fileOf(".pdf"))).toBe(true);
  });

  it.each([
    ["without a key", withoutKey],
    ["signed with a key", withKey],
  ])("waits for a batch and saves its ZIP, %s", async (__, settings) => {
    const words = ["batch", "docx,html", example, wrong];

    const { folder, code, said } = await run(program, words, settings());

    const [name = ""] = readdirSync(folder);
    const files = await readZip(readFileSync(join(folder, name)), { entries: 99, bytes: 1e8 });
    const made = (ending: string) => files.find((one) => one.name === title + ending)?.bytes ?? [];
    expect(code).toBe(0);
    expect(said).toContain("共 2 份，生成 1 份，未通过 1 份");
    expect(name).toMatch(/^\p{Script=Han}.*\.zip$/u);
    expect(Buffer.from(made(".docx")).equals(fileOf(".docx"))).toBe(true);
    expect(Buffer.from(made(".html")).equals(fileOf(".html"))).toBe(true);
    expect(files.map((one) => one.name)).toContain("findings/填错的报告.json");
  });

  it.each([
    ["without a key", withoutKey],
    ["signed with a key", withKey],
  ])("has units of several kinds added up as the command line does, %s", async (__, settings) => {
    const { folder, code, said } = await run(program, ["rollup", "示范区", ...units], settings());

    const [name = ""] = readdirSync(folder);
    const files = await readZip(readFileSync(join(folder, name)), { entries: 99, bytes: 1e8 });
    const sum = files.find((one) => one.name === "report.json")?.bytes ?? [];
    expect([code, said.split("\n")[0]]).toEqual([0, "共 2 份，通过 2 份，未通过 0 份"]);
    expect(name).toMatch(/^汇总结果-[\d-]+\.zip$/);
    expect(Buffer.from(sum).equals(expectedSum)).toBe(true);
  });

  it("fetches a file that is kept elsewhere, and shows its signature to nobody else", async () => {
    const { address, close } = await openForwardingServer();

    const settings = { ...withKey(), NIANBAO_URL: address };
    const { folder, code } = await run(program, ["document", example, "pdf"], settings);

    close();
    expect(code).toBe(0);
    expect(readFileSync(join(folder, "年报.pdf"), "utf8")).toBe("kept");
  });

  it("prints where a report is wrong, and saves nothing", async () => {
    const { folder, code, said } = await run(program, ["document", wrong, "docx"], withoutKey());

    expect(code).toBe(1);
    expect(said).toContain("urn:nianbao:problem:report-errors");
    expect(said).toMatch(/^\/tables\/disputes\/review\/total {2}T4-SUM {2}“行政复议”/m);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("prints that its secret is wrong", async () => {
    const settings = { ...withKey(), NIANBAO_SECRET: Buffer.alloc(32, 8).toString("base64") };

    const { code, said } = await run(program, ["document", example, "docx"], settings);

    expect(code).toBe(1);
    expect(said).toContain("urn:nianbao:problem:signature-wrong");
  });
});

it("Client.java runs from its source, as its first lines say", async () => {
  const words = ["document", example, "pdf"];

  const { folder, code } = await run(fromSource, words, { NIANBAO_URL: open.address });

  expect([code, readdirSync(folder)]).toEqual([0, [`${title}.pdf`]]);
});

describe("the page docs/api.md", () => {
  const page = readFileSync(join(root, "docs/api.md"), "utf8");

  it.each(["client.sh", "client.mjs", "client.py", "Client.java"])("shows %s as it is", (name) => {
    const [, shown] =
      new RegExp(`<!-- clients/${name} -->\n\`\`\`\\w+\n(.*?)\`\`\`\n`, "s").exec(page) ?? [];

    expect(shown).toBe(readFileSync(clientFile(name), "utf8"));
  });
});

type Program = readonly [string, ...string[]];

/** Runs a client in a folder of its own. */
async function run(
  [command, ...before]: Program,
  words: readonly string[],
  settings: Readonly<Record<string, string>>,
) {
  const folder = newFolder();
  const child = spawn(command, [...before, ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH, LC_ALL: "C.UTF-8", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  return { folder, code, said };
}

/** Answers a signed request with a link to itself, where no signature is taken. */
async function openForwardingServer() {
  const server = createServer((request, response) => {
    const isSigned = "signature" in request.headers;
    request.resume();
    if (request.url === "/kept" && !isSigned) {
      const name = encodeURIComponent("年报.pdf");
      const disposition = `attachment; filename="a.pdf"; filename*=UTF-8''${name}`;
      response.writeHead(200, { "content-disposition": disposition }).end("kept");
    } else if (isSigned && request.url !== "/kept") {
      response.writeHead(303, { location: `${address()}/kept` }).end();
    } else response.writeHead(400).end("{}");
  });
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: address(), close };
}

function wrongReport(): string {
  const report = JSON.parse(readFileSync(example, "utf8"));
  report.tables.disputes.review.total += 1;
  return JSON.stringify(report);
}

/** One unit has sent its report as JSON, the other one as a document. */
function writeUnits(): string[] {
  const folder = newFolder();
  const document = join(folder, "槐荫区.docx");
  const other = { ...JSON.parse(readFileSync(example, "utf8")), agency: "乙区" };
  writeFileSync(document, fileOf(".docx"));
  writeFileSync(join(folder, "乙区.json"), JSON.stringify(other));
  return [document, join(folder, "乙区.json")];
}

function sumOfCommandLine(): Buffer {
  const out = join(newFolder(), "sum.json");
  const words = ["rollup", dirname(units[0] ?? ""), "--agency", "示范区", "--out", out];
  execFileSync(process.execPath, [program, ...words], {
    stdio: "pipe",
  });
  return readFileSync(out);
}

function filesOfCommandLine(): ReadonlyMap<string, Buffer> {
  const folder = newFolder();
  const words = ["build", example, "--format", "docx,pdf,html", "--out", folder];
  execFileSync(process.execPath, [program, ...words], {
    stdio: "pipe",
  });
  return new Map(
    readdirSync(folder).map((name) => [name.slice(title.length), readFileSync(join(folder, name))]),
  );
}

function fileOf(ending: string): Buffer {
  const file = expected.get(ending);
  if (!file) throw new Error(`the command line has made no ${ending}`);
  return file;
}
