import type { RolledUp, RollupOrder } from "./rolled-up.ts";
import type { UnitDraft, UnitFile } from "./unit-draft.ts";

/** Reads and adds up units' reports: in the same thread, or in others with a deadline. */
export type Collector = {
  /** @throws {Problem} `busy`, `timeout`, `too-complex` */
  readonly readUnit: (file: UnitFile) => Promise<UnitDraft>;
  /** @throws {Problem} `busy`, `timeout`, `too-complex` */
  readonly rollUp: (order: RollupOrder) => Promise<RolledUp>;
};
