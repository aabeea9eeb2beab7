import type { Edition } from "../edition/edition.ts";
import type { Maker } from "../jobs/maker.ts";
import type { Store } from "../store/store.ts";
import type { EventDesk } from "./calls/events.ts";
import type { Caller, Gate } from "./gate.ts";
import type { Jobs } from "./jobs.ts";
import type { Limits } from "./limits.ts";
import type { Importer } from "./makers/importer.ts";
import type { Page } from "./page.ts";
import type { Readiness } from "./readiness.ts";

export type { Checked, CheckOrder, Made, MakeOrder, Maker } from "../jobs/maker.ts";

/** Everything the HTTP application needs from the place where it runs. */
export type Services = {
  /** Of the program. */
  readonly version: string;
  readonly editions: readonly Edition[];
  /** Changes with whatever documents depend on besides the report: program, templates, fonts. */
  readonly fingerprint: string;
  readonly maker: Maker;
  readonly importer: Importer;
  readonly limits: Limits;
  /** The web page; left out where it was not built. */
  readonly page?: Page;
  /** Who may call, and how often; left out where anyone may, such as on the own machine. */
  readonly gate?: Gate;
  /** Left out where there is no store: batches are then refused with a sentence. */
  readonly jobs?: Jobs;
  /**
   * Whether results may be announced there; left out where nothing is announced.
   * @throws {Problem} `webhook-refused`
   */
  readonly judgeWebhook?: (url: string, caller: Caller | undefined) => void | Promise<void>;
  /** Takes the notices of an object store; left out where none sends any. */
  readonly events?: EventDesk;
  /** Whose pages may call, such as `https://portal.example.gov.cn`; none by default. */
  readonly origins?: readonly string[];
  /** Where Idempotency-Keys are remembered; left out where there is no store. */
  readonly idempotency?: Store;
  /** Left out where nothing is kept, or where no program asks. */
  readonly ready?: Readiness;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly log: (entry: LogEntry) => void;
};

/** Never a report's contents: ids, sizes, codes and times only. */
export type LogEntry = {
  readonly level: "info" | "warn" | "error";
  readonly event: string;
  readonly requestId?: string;
  readonly [field: string]: string | number | boolean | undefined;
};
