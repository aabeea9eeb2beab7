import { openJobRunner } from "../../functions/work/job-runner.ts";
import { jobTools } from "../../functions/work/job-tools.ts";
import { closeJob } from "../../src/jobs/close-job.ts";
import { openJobs } from "../../src/jobs/jobs.ts";
import { runJob } from "../../src/jobs/run-job.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { app, collector, services } from "./builders.ts";

type Told = {
  id: string;
  state: string;
  total: number;
  made: number;
  refused: number;
  result?: string;
  items?: { name: string; files: string[]; problem?: string }[];
};

/** The application with a store in memory and a runner, as on a server. */
export function openBatchServer(changes: Parameters<typeof services>[0] = {}) {
  const store = openMemoryStore();
  const { services: all } = services();
  const { maker, limits, clock, log } = all;
  const tools = jobTools({ store, maker, collector, limits, clock, log, parallel: 2 });
  const runner = openJobRunner({
    store,
    log,
    run: (id, mayGoOn) => runJob(id, tools, mayGoOn),
    close: (id) => closeJob(id, tools),
  });
  const jobs = openJobs({ store, clock, enqueue: runner.enqueue });
  const server = app({ jobs, idempotency: store, ...changes });
  const told = async (response: Response) => (await response.json()) as Told;
  /** The job once it is done. */
  const finished = async (location: string) => {
    for (;;) {
      const job = await told(await server.request(location));
      if (job.state === "done") return job;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { ...server, store, runner, told, finished };
}
