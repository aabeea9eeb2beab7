import { openLetters } from "../../functions/materials/letters.ts";
import { openResources } from "../../functions/materials/resources.ts";
import { openFolderStore } from "../../functions/stores/folder-store.ts";
import { openJobRunner } from "../../functions/work/job-runner.ts";
import { jobTools } from "../../functions/work/job-tools.ts";
import type { Collector } from "../../src/collect/collector.ts";
import { defaultLimits } from "../../src/http/limits.ts";
import { inThreadMaker } from "../../src/http/makers/in-thread-maker.ts";
import { inThreadCollector } from "../../src/http/rollups/in-thread-collector.ts";
import { closeJob } from "../../src/jobs/close-job.ts";
import type { Maker } from "../../src/jobs/maker.ts";
import { runJob } from "../../src/jobs/run-job.ts";

/** A server's runner on its own: goes on with the jobs in a folder, and says what it makes. */
const [folder = ""] = process.argv.slice(2);
const store = await openFolderStore(folder);
const resources = openResources();
const { make, check } = inThreadMaker(resources);
const { readUnit, rollUp } = inThreadCollector({ resources, letters: openLetters() });
const maker: Maker = {
  check,
  make: async (order) => {
    const made = await make(order);
    process.stdout.write("made\n");
    return made;
  },
};
const log = () => {};
const clock = () => new Date("2025-01-20T09:00:00Z");
const collector: Collector = {
  readUnit: async (file) => {
    const draft = await readUnit(file);
    process.stdout.write("made\n");
    return draft;
  },
  rollUp: async (order) => {
    process.stdout.write("made\n");
    return await rollUp(order);
  },
};
const tools = jobTools({ store, maker, collector, limits: defaultLimits, parallel: 2, clock, log });
await openJobRunner({
  store,
  log,
  run: (id, mayGoOn) => runJob(id, tools, mayGoOn),
  close: (id) => closeJob(id, tools),
}).resume();
