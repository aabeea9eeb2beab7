import type { MessageCode } from "../../messages/sentences.ts";
import type { Imported } from "../../readers/import-report.ts";

/** Makes drafts of old reports: in the same thread, or in others with a deadline. */
export type Importer = {
  /** @throws {Problem} `busy`, `timeout`, `too-complex` */
  readonly importFile: (order: ImportOrder) => Promise<ImportOutcome>;
};

/** Only what can be sent to another thread. */
export type ImportOrder = {
  readonly bytes: Uint8Array;
  readonly fileName?: string;
  readonly mediaType?: string;
};

export type ImportOutcome = ({ readonly type: "draft" } & Imported) | RefusedFile;

/** A file that is not read, and why. */
export type RefusedFile = {
  readonly type: "refused";
  readonly code: MessageCode;
  readonly parameters: Readonly<Record<string, string | number>>;
};
