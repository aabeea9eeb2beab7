import { GenerationError } from "../../messages/generation-error.ts";
import type { SourceDocument } from "../source.ts";
import type { Placement } from "./tables/choose-models.ts";
import type { FileSection } from "./text/sections.ts";

type Found = {
  readonly source: SourceDocument;
  readonly title: string | undefined;
  readonly sections: readonly FileSection[];
  readonly placements: readonly Placement[];
};

/**
 * Refuses what has none of a report's labels: its draft would be empty, or another document's
 * words. One label is enough, such as a mandated table alone or a blank form's names.
 *
 * @throws {GenerationError} `FILE-LOGIN`, `FILE-ERROR-PAGE`, `FILE-NO-REPORT`.
 */
export function refuseOther({ source, title = "", sections, placements }: Found): void {
  const { known, ledger, openFormulas = [], instead = "FILE-NO-REPORT" } = source;
  const isForm = known !== undefined || ledger !== undefined || openFormulas.length > 0;
  const isReport =
    isForm ||
    placements.length > 0 ||
    /信息公开/.test(title) ||
    sections.some(({ definition }) => definition !== undefined);
  if (!isReport) throw new GenerationError(instead, {});
}
