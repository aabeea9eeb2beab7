import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type RunningServer, startServer } from "../functions/running-server.ts";
import { huaiyin } from "../http/builders.ts";

const folder = mkdtempSync(join(tmpdir(), "disk-"));
afterAll(() => rmSync(folder, { recursive: true }));

const json = { "content-type": "application/json" };

function batch({ url }: RunningServer): Promise<Response> {
  const body = JSON.stringify({ reports: [{ name: "a.json", report: JSON.parse(huaiyin) }] });
  return fetch(`${url}/v1/batches?format=docx`, { method: "POST", headers: json, body });
}

/** Whether the server goes on as if nothing had been. */
async function isWell({ url }: RunningServer): Promise<boolean> {
  const address = `${url}/v1/documents?format=pdf`;
  const made = await fetch(address, { method: "POST", headers: json, body: huaiyin });
  const health = await fetch(`${url}/healthz`);
  return made.status === 200 && health.status === 200;
}

async function problemOf(response: Response): Promise<unknown> {
  return ((await response.json()) as { type: unknown }).type;
}

describe("a server", () => {
  it("says that its store is full, keeps nothing by halves, and goes on", async () => {
    const store = join(folder, "full");
    // No file may be longer than 4 KB: to the program that is a disk without room.
    const server = await startServer(["--store", store], {}, [
      "sh",
      "-c",
      'ulimit -f 8; exec "$@"',
      "sh",
    ]);

    const response = await batch(server);
    const well = await isWell(server);

    const log = server.log();
    await server.stop();
    const left = readdirSync(store, { recursive: true, encoding: "utf8" });
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toMatch(/^\d+$/);
    expect(await problemOf(response)).toBe("urn:nianbao:problem:unavailable");
    expect(log).toContain('"reason":"EFBIG"');
    expect(left.filter((path) => /jobs|new./.test(path))).toEqual([]);
    expect(well).toBe(true);
  });

  it("says that its store is gone, and goes on", async () => {
    const store = join(folder, "gone");
    const server = await startServer(["--store", store]);
    rmSync(store, { recursive: true });

    const response = await batch(server);
    const well = await isWell(server);

    await server.stop();
    expect(response.status).toBe(503);
    expect(well).toBe(true);
  });

  it("needs no folder for temporary files", async () => {
    const server = await startServer([], { TMPDIR: join(folder, "missing") });

    const well = await isWell(server);

    await server.stop();
    expect(well).toBe(true);
  });
});
