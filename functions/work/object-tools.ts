import type { ObjectTools } from "../../src/bucket/object-tools.ts";
import { type JobToolParts, reportTools } from "./job-tools.ts";

/**
 * For a process that is started again by itself. Power cuts end processes more often than reports
 * do, and must not make a good one look bad.
 */
export const furtherAttempts = 10;

export type ObjectToolParts = Omit<JobToolParts, "store" | "collector"> &
  Pick<ObjectTools, "input" | "place" | "output" | "naming" | "wish" | "furtherAttempts">;

/** What working on a bucket's objects takes: reports are read, and problems told, as over HTTP. */
export function objectTools(parts: ObjectToolParts): ObjectTools {
  const { limits, log, output, naming, input, place, wish, furtherAttempts } = parts;
  const { maker, parallel } = parts;
  return {
    ...reportTools({ limits, log }),
    ...{ maker, parallel },
    ...{ input, place, output, naming, wish, furtherAttempts },
    language: "zh-CN",
    objectBytes: limits.batchBodyBytes,
    zip: { entries: limits.reportsPerBatch, bytes: limits.batchBytes },
  };
}
