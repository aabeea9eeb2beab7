import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { openFolderStore } from "../../functions/stores/folder-store.ts";
import { openJobs, unfinishedJobs } from "../../src/jobs/jobs.ts";
import { jobKeys } from "../../src/jobs/keys.ts";
import { broken, request } from "./builders.ts";

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const report = await readFile(new URL("../../examples/huaiyin-2019.json", import.meta.url));
const items = Array.from({ length: 12 }, (_, number) => ({
  name: `${number}.json`,
  bytes: number === 5 ? broken : new Uint8Array(report),
}));

/** A folder with a job that nobody has begun. */
async function submit() {
  const folder = await mkdtemp(join(tmpdir(), "nianbao-jobs-"));
  folders.push(folder);
  const store = await openFolderStore(folder);
  const clock = () => new Date("2025-01-20T08:00:00Z");
  const asked = request(items, { formats: ["docx", "html"] });
  await openJobs({ store, clock }).submit(asked, undefined);
  return { folder, store };
}

/** Runs the process to its end, or until it has made so many documents and a little more. */
async function runUntil(folder: string, documents = Number.POSITIVE_INFINITY): Promise<number> {
  const script = fileURLToPath(new URL("job-process.ts", import.meta.url));
  const child = spawn(process.execPath, [script, folder]);
  let made = 0;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    made += text.split("\n").length - 1;
    if (made >= documents) setTimeout(() => child.kill("SIGKILL"), Math.random() * 30);
  });
  await once(child, "close");
  return made;
}

describe("a runner that is killed again and again", () => {
  it("comes to the result of one that never was, and makes little twice", async () => {
    const [calm, killed] = [await submit(), await submit()];
    await runUntil(calm.folder);

    let made = 0;
    for (const documents of [3, 2, 4, 1, 3]) made += await runUntil(killed.folder, documents);
    made += await runUntil(killed.folder);

    const key = jobKeys.result("job1");
    const [expected, result] = await Promise.all(
      [calm, killed].map(({ store }) => store.read(key, { maxBytes: 1e9 })),
    );
    expect(expected?.bytes.length).toBeGreaterThan(10_000);
    expect(
      Buffer.compare(result?.bytes ?? new Uint8Array(), expected?.bytes ?? new Uint8Array()),
    ).toBe(0);
    expect(await unfinishedJobs(killed.store)).toEqual([]);
    // 23 at least; each of five kills may cost the two reports that were in work, of two each.
    expect(made).toBeLessThanOrEqual(23 + 5 * 2 * 2);
  });
});
