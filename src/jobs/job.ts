import type { RollupWish } from "../collect/rolled-up.ts";
import type { Options } from "../generate.ts";
import type { ProblemCode } from "../messages/problems/problems.ts";
import type { Language } from "../messages/sentences.ts";
import type { Format } from "../writers/formats.ts";

/** What a batch asks for; kept as it came until the job is done. */
export type JobRequest = {
  /** Chosen by who submits: 128 random bits or a hash, letters and digits only. */
  readonly id: string;
  readonly formats: readonly Format[];
  readonly options: Omit<Options, "previous" | "pictures">;
  /** Of the words in the result. */
  readonly language: Language;
  /** What is asked of the reports together, where they are to be added up. */
  readonly rollup?: RollupWish;
  /** Told when the job is done. */
  readonly webhook?: string;
  readonly items: readonly JobItem[];
  /** The pictures that stand beside the reports; left out where there are none. */
  readonly pictures?: readonly JobItem[];
};

/** One report of a batch: its name in the upload, and its bytes as they came. */
export type JobItem = { readonly name: string; readonly bytes: Uint8Array };

/** A request as it is kept: whose it is, and since when. */
export type KeptRequest = JobRequest & Pick<Job, "caller" | "createdAt">;

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
  /** How often the job was begun: more than once after a crash, or when it was announced twice. */
  readonly runs: number;
  /** What became of each report, once the job is done. */
  readonly items?: readonly ItemSummary[];
  readonly webhook?: string;
  /** Whether the webhook has taken the news. */
  readonly announcement?: "sent" | "failed";
};

export type ItemSummary = {
  readonly name: string;
  /** Their names in the result. */
  readonly files: readonly string[];
  /** Why there are none. */
  readonly problem?: ProblemCode;
};
