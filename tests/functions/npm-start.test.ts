import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const example = readFileSync(join(root, "examples/huaiyin-2019.json"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "nianbao-start-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts a server with these words, and gives what it says until it is up. */
async function start(words: readonly string[]) {
  const child = spawn(process.execPath, [...words, "--port", "0"], {
    cwd: folder,
    env: { PATH: process.env.PATH, NIANBAO_THREADS: "1" },
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  while (said.split("\n").length < 3) await once(child.stdout, "data");
  const [address = ""] = /http:\/\/[^（\s]+/.exec(said) ?? [];
  const stop = async () => {
    child.kill();
    await once(child, "exit");
  };
  return { address, said, stop };
}

async function postBatch(address: string): Promise<number> {
  const body = `{"reports":[${example}]}`;
  const headers = { "content-type": "application/json" };
  return (await fetch(`${address}/v1/batches`, { method: "POST", headers, body })).status;
}

describe("the server as README starts it", () => {
  it("takes batches with npm start, and says in which folder it keeps them", async () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const [node, program, ...words] = scripts.start.split(" ");
    const { address, said, stop } = await start([join(root, program), ...words]);

    const status = await postBatch(address);

    await stop();
    expect([node, status]).toEqual(["node", 202]);
    expect(said).toContain("批量和汇总的任务、结果存放在 nianbao-store。");
    expect(readdirSync(join(folder, "nianbao-store"))).toContain("jobs");
  });

  it("says at its start that it takes none where it has no store", async () => {
    const { address, said, stop } = await start([join(root, "functions/command-line.ts"), "serve"]);

    const status = await postBatch(address);

    await stop();
    expect(status).toBe(501);
    expect(said).toContain("没有存储，不收批量和汇总的请求；要收，用 --store 目录。");
  });
});
