import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { refusing } from "../faults/refusing.ts";
import { sample } from "../given/reports.ts";
import { runToEnd } from "./run-to-end.ts";
import { startServer } from "./running-server.ts";
import { filesOf } from "./watch-process.ts";

const folder = mkdtempSync(join(tmpdir(), "nianbao-serve-bucket-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = fileURLToPath(new URL("../../examples/huaiyin-2019.json", import.meta.url));
const token = "k7Wq2pXz";
const report = (title: string) => JSON.stringify({ ...sample("2021"), title });
const event = readFileSync(new URL("../bucket/events/ceph.json", import.meta.url), "utf8");

/** What Ceph says of an object that was put into a place. */
function notice(key: string): string {
  const { Records } = JSON.parse(event);
  const [{ s3, ...record }] = Records;
  const object = { key, size: 0, eTag: "", versionId: "" };
  return JSON.stringify({ Records: [{ ...record, s3: { bucket: { name: "folder" }, object } }] });
}

let desks = 0;

/** Places for a server's reports and results. */
function desk() {
  desks += 1;
  const input = join(folder, `${desks}-in`);
  const output = join(folder, `${desks}-out`);
  mkdirSync(input);
  return {
    ...{ input, output },
    put: (name: string, title: string) => writeFileSync(join(input, name), report(title)),
    variables: {
      ...{ NIANBAO_INPUT: input, NIANBAO_OUTPUT: output, NIANBAO_EVENTS_TOKEN: token },
      NIANBAO_THREADS: "1",
    },
    /** Waits until so many objects have a result, and gives all files. */
    results: async (count: number) => {
      for (;;) {
        const paths = existsSync(output) ? [...filesOf(output).keys()].sort() : [];
        if (paths.filter((path) => path.endsWith("check.json")).length >= count) return paths;
        await pause(50);
      }
    },
  };
}

const seldom = { NIANBAO_SWEEP_SECONDS: "3600" };
const often = { NIANBAO_SWEEP_SECONDS: "1" };

describe.concurrent("a server with an input and an output", () => {
  it("makes what the store tells of", async () => {
    const { put, results, variables } = desk();
    const server = await startServer([], { ...variables, ...seldom });
    put("年 报+1%(终).json", "甲年报");

    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        fetch(`${server.url}/v1/events?token=${token}`, {
          method: "POST",
          body: notice("年 报+1%(终).json"),
        }),
      ),
    );
    const made = await results(1);

    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(204));
    expect([...made]).toEqual([
      "年 报+1%(终)/check.json",
      "年 报+1%(终)/甲年报.docx",
      "年 报+1%(终)/甲年报.pdf",
    ]);
    expect(await server.stop()).toBe(0);
    expect(server.log()).toContain('"event":"object","end":"made"');
    expect(server.log()).not.toMatch(/甲|年 报/);
  });

  it("finds what no notice told of, and passes over it after a restart", async () => {
    const { put, results, variables } = desk();
    put("a.json", "甲年报");
    const first = await startServer([], { ...variables, ...often });
    await results(1);
    await first.stop();

    put("b.json", "乙年报");
    const second = await startServer([], { ...variables, ...often });
    await results(2);
    await second.stop();

    expect(second.log().match(/"event":"object"/g)).toHaveLength(1);
  });

  it("names in its log what it cannot read, once, and makes the rest", async () => {
    const { input, put, results, variables } = desk();
    mkdirSync(join(input, "lost+found"));
    symlinkSync(file, join(input, "link.json"));
    const server = await startServer([], {
      ...variables,
      ...often,
      ...refusing({ call: "readdir", path: "/lost+found", code: "EACCES" }),
    });
    put("a.json", "甲年报");
    await results(1);

    await server.stop();

    const told = server
      .log()
      .split("\n")
      .filter((line) => line.includes("passed-over"))
      .map((line) => JSON.parse(line));
    expect(told).toMatchObject([
      { level: "warn", path: "link.json", reason: "link" },
      { level: "warn", path: "lost+found", reason: "unreadable", code: "EACCES" },
    ]);
  });

  it("says which result could not be kept, and keeps it once it can", async () => {
    const { put, results, variables } = desk();
    const refusals = refusing();
    const server = await startServer([], { ...variables, ...often, ...refusals });
    const output = { call: "open", path: "/.nianbao/new/", code: "EDQUOT" };
    writeFileSync(refusals.REFUSALS, JSON.stringify([output]));
    put("a.json", "甲年报");
    while (!server.log().includes("object-failed")) await pause(50);
    await pause(1000);
    const ready = await fetch(`${server.url}/readyz`);

    rmSync(refusals.REFUSALS);
    const made = await results(1);

    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({ status: "fail", checks: { output: "EDQUOT" } });
    expect(made).toHaveLength(3);
    await server.stop();
    const line =
      server
        .log()
        .split("\n")
        .find((one) => one.includes("object-failed")) ?? "{}";
    expect(JSON.parse(line)).toMatchObject({
      ...{ fault: "full", code: "EDQUOT" },
      path: expect.stringMatching(/^(?:_nianbao\/|a\/\*\.)/),
    });
    expect(server.log()).not.toContain("甲年报");
  });

  it("is not ready while its input is away", async () => {
    const { input, variables } = desk();
    const server = await startServer([], { ...variables, ...often });
    rmSync(input, { recursive: true });
    while (!server.log().includes("sweep-failed")) await pause(50);
    await pause(1000);

    const ready = await fetch(`${server.url}/readyz`);
    const live = await fetch(`${server.url}/healthz`);

    await server.stop();
    expect([live.status, ready.status]).toEqual([200, 503]);
    expect(await ready.json()).toEqual({ status: "fail", checks: { input: "ENOENT" } });
  });

  it("takes no notice without a token of its own", async () => {
    const { variables } = desk();
    const server = await startServer([], { ...variables, NIANBAO_EVENTS_TOKEN: "", ...seldom });

    const { status } = await fetch(`${server.url}/v1/events?token=`, {
      method: "POST",
      body: notice("a.json"),
    });

    await server.stop();
    expect(status).toBe(404);
  });

  it.each([
    ["results would be reports", { NIANBAO_OUTPUT: "in/out" }, "in/out"],
    ["batches would be reports", { NIANBAO_STORE: "in" }, "in"],
    ["the output is missing", { NIANBAO_OUTPUT: "" }, "NIANBAO_OUTPUT"],
    ["the output is none", { NIANBAO_OUTPUT: file }, "huaiyin-2019.json"],
    ["the input is none", { NIANBAO_INPUT: "gone" }, "gone"],
  ])("does not start when %s", async (_, changes, told) => {
    const own = mkdtempSync(join(folder, "refused-"));
    mkdirSync(join(own, "in"));
    const { status, stderr } = await runToEnd(["serve", "--port", "0"], {
      cwd: own,
      env: { ...process.env, NIANBAO_INPUT: "in", NIANBAO_OUTPUT: "out", ...changes },
    });

    expect([status, stderr]).toEqual([2, expect.stringContaining(told)]);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
