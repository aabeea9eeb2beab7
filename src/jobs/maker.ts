import type { Options } from "../generate.ts";
import type { Finding } from "../messages/finding.ts";
import type { Suggestion } from "../messages/suggestion.ts";
import type { Format } from "../writers/formats.ts";

/** Makes and checks documents: in the same thread, or in others with a deadline. */
export type Maker = {
  /** @throws {Problem} `busy`, `timeout` */
  readonly make: (order: MakeOrder) => Promise<Made>;
  readonly check: (order: CheckOrder) => Promise<Checked>;
  /**
   * Spares looking into a report that could not be worked on anyway.
   * @throws {Problem} `busy`
   */
  readonly refuseWhenBusy?: () => Promise<void>;
};

/** Only what can be sent to another thread. `text` is a report's JSON, within the limits. */
export type CheckOrder = {
  readonly text: string;
  /** What was found while the text was decoded. */
  readonly findings: readonly Finding[];
  readonly options: Omit<Options, "previous" | "pictures"> & { readonly previous?: string };
  /** The files of its pictures, as it names them. */
  readonly pictures?: PictureMap;
};

export type PictureMap = ReadonlyMap<string, Uint8Array>;

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
