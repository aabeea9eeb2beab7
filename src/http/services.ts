import type { Edition } from "../edition/edition.ts";
import type { Options } from "../generate.ts";
import type { Finding } from "../messages/finding.ts";
import type { Suggestion } from "../messages/suggestion.ts";
import type { Format } from "../writers/formats.ts";
import type { Gate } from "./gate.ts";
import type { Jobs } from "./jobs.ts";
import type { Limits } from "./limits.ts";

/** Everything the HTTP application needs from the place where it runs. */
export type Services = {
  readonly editions: readonly Edition[];
  /** Changes with whatever documents depend on besides the report: program, templates, fonts. */
  readonly fingerprint: string;
  readonly maker: Maker;
  readonly limits: Limits;
  /** Who may call, and how often; left out where anyone may, such as on the own machine. */
  readonly gate?: Gate;
  /** Left out where there is no store: batches are then refused with a sentence. */
  readonly jobs?: Jobs;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly log: (entry: LogEntry) => void;
};

/** Makes and checks documents: in the same thread, or in others with a deadline. */
export type Maker = {
  /** @throws {Problem} `busy`, `timeout` */
  readonly make: (order: MakeOrder) => Promise<Made>;
  readonly check: (order: CheckOrder) => Promise<Checked>;
};

/** Only what can be sent to another thread. `text` is a report's JSON, within the limits. */
export type CheckOrder = {
  readonly text: string;
  /** What was found while the text was decoded. */
  readonly findings: readonly Finding[];
  readonly options: Omit<Options, "previous"> & { readonly previous?: string };
};

export type MakeOrder = CheckOrder & { readonly format: Format };

export type Made =
  | {
      readonly type: "document";
      readonly bytes: Uint8Array;
      readonly fileName: string;
      readonly mediaType: string;
      readonly findings: readonly Finding[];
    }
  | {
      readonly type: "refused";
      readonly findings: readonly Finding[];
    };

export type Checked = {
  readonly edition?: string;
  readonly findings: readonly Finding[];
  readonly suggestions: readonly Suggestion[];
};

/** Never a report's contents: ids, sizes, codes and times only. */
export type LogEntry = {
  readonly level: "info" | "warn" | "error";
  readonly event: string;
  readonly requestId?: string;
  readonly [field: string]: string | number | boolean | undefined;
};
