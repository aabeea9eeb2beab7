import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { openResources } from "../../functions/materials/resources.ts";
import { openFolderStore } from "../../functions/stores/folder-store.ts";
import { generate } from "../../src/generate.ts";
import type { JobRequest } from "../../src/jobs/job.ts";
import { openJobs, unfinishedJobs } from "../../src/jobs/jobs.ts";
import { jobKeys } from "../../src/jobs/keys.ts";
import { broken, bytesOf, jsonIn, request, unzip } from "./builders.ts";

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const report = await readFile(new URL("../../examples/huaiyin-2019.json", import.meta.url));
const items: JobRequest["items"] = Array.from({ length: 12 }, (_, number) => ({
  name: `${number}.json`,
  bytes: number === 5 ? broken : new Uint8Array(report),
}));

/** Units of several kinds, of which one fails: twelve things to do, and the sum at the end. */
async function submitRollup() {
  const { title: _, ...value } = JSON.parse(report.toString());
  const units = await Promise.all(
    Array.from({ length: 11 }, async (_, number) => {
      const agency = `第${number + 1}局`;
      const draft = { ...value, agency, signature: { ...value.signature, agency } };
      if (number === 5) draft.tables = {};
      if (number % 3 > 0) return { name: `${agency}.json`, bytes: bytesOf(JSON.stringify(draft)) };
      const made = await generate({ value: draft, findings: [] }, "docx", openResources());
      return { name: `${agency}.docx`, bytes: made.bytes };
    }),
  );
  return await submit(units, { formats: ["html"], rollup: { withoutFailing: true } });
}

/** A folder with a job that nobody has begun. */
async function submit(
  reports = items,
  changes: Partial<JobRequest> = { formats: ["docx", "html"] },
) {
  const folder = await mkdtemp(join(tmpdir(), "nianbao-jobs-"));
  folders.push(folder);
  const store = await openFolderStore(folder);
  const clock = () => new Date("2025-01-20T08:00:00Z");
  const asked = request(reports, changes);
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

  it("comes to the one roll-up that there would have been, wherever it was killed", async () => {
    const [calm, killed] = [await submitRollup(), await submitRollup()];
    await runUntil(calm.folder);

    // The last ones come when the sum is made, and when it is written.
    for (const things of [1, 2, 1, 3, 1, 1, 1]) await runUntil(killed.folder, things);
    await runUntil(killed.folder);

    const key = jobKeys.result("job1");
    const [expected, result] = await Promise.all(
      [calm, killed].map(({ store }) => store.read(key, { maxBytes: 1e9 })),
    );
    const files = await unzip(expected?.bytes ?? new Uint8Array());
    expect(jsonIn(files, "manifest.json")).toMatchObject({ made: 10, whole: { units: 10 } });
    expect(files.has("letters/第6局.docx")).toBe(true);
    expect(
      Buffer.compare(result?.bytes ?? new Uint8Array(), expected?.bytes ?? new Uint8Array()),
    ).toBe(0);
    expect(await unfinishedJobs(killed.store)).toEqual([]);
  });
});
