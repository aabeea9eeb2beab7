import { setTimeout as pause } from "node:timers/promises";
import type { Collector } from "../../src/collect/collector.ts";
import { answerProblem } from "../../src/http/answer/answer-problem.ts";
import type { Limits } from "../../src/http/limits.ts";
import type { LogEntry } from "../../src/http/services.ts";
import { readOrder } from "../../src/http/upload/read-order.ts";
import type { ItemTools } from "../../src/jobs/make-item.ts";
import type { Maker } from "../../src/jobs/maker.ts";
import type { ResultTools } from "../../src/jobs/result/build-result.ts";
import type { RunTools } from "../../src/jobs/run-job.ts";
import type { Store } from "../../src/store/store.ts";

export type JobToolParts = {
  readonly store: Store;
  readonly maker: Maker;
  readonly collector: Collector;
  readonly limits: Limits;
  /** Reports in work at once. */
  readonly parallel: number;
  readonly clock: () => Date;
  readonly log: (entry: LogEntry) => void;
};

/** What running jobs takes: their reports are read, and their problems told, as over HTTP. */
export function jobTools({ limits, log, ...parts }: JobToolParts): RunTools {
  return { ...parts, ...reportTools({ limits, log }) };
}

type ReportTools = Pick<ItemTools, "readOrder" | "pause" | "tellDefect"> & ResultTools;

/** What working on reports takes, wherever they come from. */
export function reportTools({ limits, log }: Pick<JobToolParts, "limits" | "log">): ReportTools {
  return {
    readOrder: (report, options) => readOrder(report, options, limits),
    pause: async (milliseconds) => void (await pause(milliseconds)),
    tellDefect: (error) => {
      const name = error instanceof Error ? error.name : typeof error;
      log({ level: "error", event: "report-failed", name });
    },
    describeProblem: async (problem, { id, language }) => {
      const about = { requestId: id, language, most: limits.findingsReturned };
      return (await answerProblem(problem, about).json()) as object;
    },
  };
}
