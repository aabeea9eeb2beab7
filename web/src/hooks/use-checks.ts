import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Draft } from "../draft/draft.ts";
import { writeDraft } from "../draft/write-draft.ts";
import type { Ask } from "../worker/ask.ts";
import type { Checked } from "../worker/tasks.ts";

type Order = { readonly draft: Draft; readonly previous: string | undefined };

const nothing: Checked = { findings: [], suggestions: [] };

/**
 * What is wrong with the report as it stands; of changes that come fast, the last one counts, and no
 * other is written out: with pictures in it a report is long.
 *
 * @param previous - last year's report, as JSON.
 */
export function useChecks(ask: Ask, draft: Draft, previous: string | undefined): Checked {
  const [checked, setChecked] = useState(nothing);
  const work = useRef<{ busy: boolean; next?: Order | undefined }>({ busy: false });

  useLayoutEffect(() => {
    work.current.next = { draft, previous };
    if (!work.current.busy) void checkOn(ask, work.current, setChecked);
  }, [ask, draft, previous]);

  return checked;
}

async function checkOn(
  ask: Ask,
  work: { busy: boolean; next?: Order | undefined },
  show: (checked: Checked) => void,
): Promise<void> {
  work.busy = true;
  while (work.next) {
    const { draft, previous } = work.next;
    work.next = undefined;
    const text = writeDraft(draft);
    show(await ask("check", previous === undefined ? { text } : { text, previous }));
  }
  work.busy = false;
}
