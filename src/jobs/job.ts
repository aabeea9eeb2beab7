import type { Options } from "../generate.ts";
import type { Format } from "../writers/formats.ts";

/** What a batch asks for; kept as it came until the job is done. */
export type JobRequest = {
  /** Chosen by who submits: 128 random bits or a hash, letters and digits only. */
  readonly id: string;
  readonly formats: readonly Format[];
  readonly options: Omit<Options, "previous">;
  /** Told when the job is done. */
  readonly webhook?: string;
  readonly items: readonly JobItem[];
};

/** One report of a batch: its name in the upload, and its bytes as they came. */
export type JobItem = { readonly name: string; readonly bytes: Uint8Array };

/** A job's state, as `GET /v1/jobs/{id}` tells it. */
export type Job = {
  readonly id: string;
  /** The key of who asked; `""` where there are no keys. */
  readonly caller: string;
  readonly state: "waiting" | "running" | "done";
  readonly createdAt: string;
  readonly finishedAt?: string;
  readonly total: number;
  readonly made: number;
  readonly refused: number;
};
