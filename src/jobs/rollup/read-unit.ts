import type { Collector } from "../../collect/collector.ts";
import { isJsonName, type UnitDraft } from "../../collect/unit-draft.ts";
import { hasErrors } from "../../messages/finding.ts";
import { Problem } from "../../messages/problems/problem.ts";
import type { JobItem } from "../job.ts";
import { type ItemOutcome, type ItemTools, refused, type Wish } from "../make-item.ts";
import { whenFree } from "../when-free.ts";

export type UnitTools = Pick<ItemTools, "readOrder" | "pause" | "tellDefect"> & {
  readonly collector: Collector;
};

/** What became of one unit's file: what was read of it, or why it was not. */
export type UnitOutcome =
  | { readonly type: "read"; readonly draft: UnitDraft }
  | Extract<ItemOutcome, { type: "refused" }>;

/** Reads one unit's file, or says why it cannot be read; it is judged together with the others. */
export async function readUnit(
  item: JobItem,
  { options }: Pick<Wish, "options">,
  tools: UnitTools,
): Promise<UnitOutcome> {
  try {
    const draft = isJsonName(item.name)
      ? readDraft(item, options, tools)
      : await whenFree(
          () => tools.collector.readUnit({ file: item.name, bytes: item.bytes }),
          tools.pause,
        );
    return { type: "read", draft };
  } catch (error) {
    if (error instanceof Problem) return refused(error);
    tools.tellDefect(error);
    return refused(new Problem("item-failed", {}));
  }
}

function readDraft(
  { name, bytes }: JobItem,
  options: Wish["options"],
  tools: UnitTools,
): UnitDraft {
  const { text, findings } = tools.readOrder({ file: bytes }, options);
  return { file: name, ...(!hasErrors(findings) && { text }), findings, questions: [] };
}
