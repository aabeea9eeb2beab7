import { execFileSync, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sample } from "../given/reports.ts";
import { program } from "../program.ts";
import { runToEnd } from "./run-to-end.ts";
import { type RunningServer, startServer } from "./running-server.ts";

const file = fileURLToPath(new URL("../../examples/huaiyin-2019.json", import.meta.url));
const title = "槐荫区人民政府2019年政府信息公开工作年度报告";
const folder = mkdtempSync(join(tmpdir(), "nianbao-serve-"));
const hasCurl = spawnSync("curl", ["--version"]).status === 0;

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** A report of so many long paragraphs, which takes its time. */
function long(paragraphs: number): string {
  const draft = sample("2021");
  const body = Array(paragraphs).fill("政府信息公开工作年度报告，".repeat(300));
  const sections = [...(draft.sections as object[]), { heading: "附", body }];
  return JSON.stringify({ ...draft, sections });
}

function post(path: string, body: string): Promise<Response> {
  return fetch(`${server.url}${path}`, { method: "POST", body });
}

/** What is answered to the bytes of a request, until the server closes the connection. */
async function ask(request: string, then: "end" | "wait" = "wait"): Promise<string> {
  const port = Number(new URL(server.url).port);
  const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  if (then === "end") socket.end(request);
  else socket.write(request);
  const answer = (await socket.setEncoding("latin1").toArray()).join("");
  socket.destroy();
  return answer;
}

describe("nianbao serve", () => {
  it.skipIf(!hasCurl)("gives curl the same file, under the same name, as build", () => {
    const made = join(folder, "build");
    const got = join(folder, "curl");
    execFileSync(process.execPath, [program, "build", file, "--format", "pdf", "--out", made], {
      stdio: "ignore",
    });
    const address = `${server.url}/v1/documents?format=pdf`;

    execFileSync("curl", [
      "-sS",
      "--create-dirs",
      "--output-dir",
      got,
      "-F",
      `file=@${file}`,
      address,
      "-OJ",
    ]);

    expect(readdirSync(got)).toEqual([`${title}.pdf`]);
    const [one, other] = [made, got].map((path) => readFileSync(join(path, `${title}.pdf`)));
    expect(one && other && one.equals(other)).toBe(true);
  });

  it("names the file for other programs as RFC 6266 says", async () => {
    const response = await post("/v1/documents", readFileSync(file, "utf8"));

    const name = response.headers.get("content-disposition") ?? "";
    expect(name).toMatch(/^attachment; filename=annual-report-2019\.docx; filename\*=UTF-8''/);
  });

  it("is well while it makes a long document", async () => {
    const order: string[] = [];
    const document = post("/v1/documents?format=pdf", long(300)).then(async (response) => {
      await response.arrayBuffer();
      order.push(`document ${response.status}`);
    });

    for (const _ of Array(5).keys()) {
      const { status } = await fetch(`${server.url}/healthz`);
      order.push(`health ${status}`);
    }
    await document;

    expect(order).toEqual([...Array(5).fill("health 200"), "document 200"]);
  });

  it("tells who sends too much, instead of hanging up on them", async () => {
    const response = await post("/v1/checks", " ".repeat(20_000_000));

    expect(response.status).toBe(413);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });

  it("answers even a host name that is none with a problem", async () => {
    const answer = await ask("GET /healthz HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n");

    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain("urn:nianbao:problem:address-wrong");
  });

  it.each([
    ["in HTTP/1.0 without a host", "GET /healthz HTTP/1.0\r\n\r\n"],
    ["in HTTP/1.1 without a host", "GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n"],
    ["with an empty host", "GET /healthz HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n"],
    ["about readiness without a host", "GET /readyz HTTP/1.0\r\n\r\n"],
    ["with a parameter", "GET /healthz?from=lb HTTP/1.0\r\n\r\n"],
  ])("answers a load balancer that asks %s", async (_, request) => {
    const answer = await ask(request);

    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toMatch(/\r\n\r\n\{"status":"pass"\}$/);
  });

  it("answers the head of it only when that is asked for", async () => {
    expect(await ask("HEAD /healthz HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1\.1 200 [^{]*$/);
  });

  it.each([
    ["HTTP/1.1", "GET /v1/editions HTTP/1.1\r\nConnection: close\r\n\r\n"],
    ["HTTP/1.0", "GET /v1/editions HTTP/1.0\r\n\r\n"],
  ])("needs a host, of which signatures tell, for all else: %s", async (_, request) => {
    const answer = await ask(request);

    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain("urn:nianbao:problem:address-wrong");
  });

  it("answers who has no more to send and closes that side", async () => {
    const body = readFileSync(file, "utf8");
    const head = [
      "POST /v1/documents?format=pdf HTTP/1.1",
      "Host: localhost",
      "Content-Type: application/json",
      `Content-Length: ${Buffer.byteLength(body)}`,
    ];

    const answers = await Promise.all([
      ask(`${head.join("\r\n")}\r\n\r\n${body}`, "end"),
      ask("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n", "end"),
      ask("GET /v1/editions HTTP/1.0\r\nHost: localhost\r\n\r\n", "end"),
    ]);

    expect(answers.map((answer) => answer.slice(9, 12))).toEqual(["200", "200", "200"]);
    expect(answers[0]).toContain("%%EOF");
  });

  it("does not wait for the rest of a request from who has closed that side", async () => {
    const cut = "POST /v1/checks HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{";

    expect(await ask(cut, "end")).toMatch(/^(?:HTTP\/1\.1 400 .*)?$/s);
  });

  it("writes one line of JSON for each request, and nothing of the report", async () => {
    const response = await post("/v1/checks", JSON.stringify({ year: 2024, agency: "金丝雀局" }));

    const id = response.headers.get("x-request-id") ?? "none";
    const line =
      server
        .log()
        .split("\n")
        .find((one) => one.includes(id)) ?? "{}";
    expect(JSON.parse(line)).toMatchObject({ event: "request", route: "/v1/checks", status: 200 });
    expect(server.log()).not.toContain("金丝雀");
  });

  it("makes batches where it is given a store", async () => {
    const other = await startServer(["--store", join(folder, "store")]);
    const body = JSON.stringify({ reports: [{ name: "a.json", report: sample("2021") }] });

    const asked = await fetch(`${other.url}/v1/batches?format=docx`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    const without = await post("/v1/batches", body);

    await other.stop();
    expect([asked.status, await asked.text()]).toEqual([202, expect.stringContaining('"total":1')]);
    expect(without.status).toBeGreaterThanOrEqual(400);
  });
});

describe.concurrent("a server that is told to stop", () => {
  it.each(["SIGTERM", "SIGINT"] as const)("finishes what it has begun: %s", async (signal) => {
    const own = await startServer();
    const idle = connect(Number(new URL(own.url).port), "127.0.0.1");
    const document = await begin(`${own.url}/v1/documents?format=pdf`, long(100));
    await fetch(`${own.url}/healthz`);

    const stopped = own.stop(signal);

    const [answer] = await document.answered;
    const bytes = Buffer.concat(await answer.toArray());
    expect(answer.statusCode).toBe(200);
    expect(bytes.length).toBe(Number(answer.headers["content-length"]));
    expect(await stopped).toBe(0);
    idle.destroy();
    await expect(fetch(`${own.url}/healthz`)).rejects.toThrow();
  });

  /** Sends a request whole, and gives what its answer will be. */
  async function begin(url: string, body: string) {
    const sent = httpRequest(url, { method: "POST" });
    const answered = once(sent, "response") as Promise<[IncomingMessage]>;
    sent.end(body);
    await once(sent, "finish");
    return { answered };
  }
});

describe.concurrent("a server that may not start", () => {
  function serve(words: readonly string[], variables: Readonly<Record<string, string>> = {}) {
    return runToEnd(["serve", ...words], { env: { ...process.env, ...variables } });
  }

  it.each([
    ["is open to other machines without keys", ["--host", "0.0.0.0"], {}, "NIANBAO_KEYS_FILE"],
    ["is so by a variable", [], { HOST: "::" }, "NIANBAO_KEYS_FILE"],
    ["has a port that is none", ["--port", "65536"], {}, "--port"],
    ["has a variable for a port that is none", [], { PORT: "http" }, "--port"],
    ["has a wrong setting", [], { NIANBAO_QUEUE: "many" }, "NIANBAO_QUEUE"],
    ["has a store that is none", ["--store", file], {}, "huaiyin-2019.json"],
    ["has keys that cannot be read", [], { NIANBAO_KEYS: "{" }, "NIANBAO_KEYS"],
  ])("says why when it %s", async (_, words, variables, told) => {
    const { status, stderr } = await serve(words, variables as Record<string, string>);

    expect(status).toBe(2);
    expect(stderr).toContain(told);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it("says so when its port is taken", async () => {
    const { status, stderr } = await serve(["--port", new URL(server.url).port]);

    expect(status).toBe(2);
    expect(stderr).toContain("EADDRINUSE");
  });

  it("is open with --open, or with keys, which then are needed", async () => {
    const key = execFileSync(process.execPath, [program, "key", "门户"], { encoding: "utf8" });
    const open = await startServer(["--host", "0.0.0.0", "--open"]);
    const guarded = await startServer(["--host", "0.0.0.0"], { NIANBAO_KEYS: key });
    const ask = async ({ url }: RunningServer) => {
      const address = url.replace("0.0.0.0", "127.0.0.1");
      const answer = await fetch(`${address}/v1/checks`, { method: "POST", body: "{}" });
      return answer.status;
    };

    const statuses = [await ask(open), await ask(guarded)];

    await Promise.all([open.stop(), guarded.stop()]);
    expect(statuses).toEqual([200, 401]);
  });
});
