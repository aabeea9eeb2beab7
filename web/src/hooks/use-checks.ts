import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Ask } from "../worker/ask.ts";
import type { Checked, Order } from "../worker/tasks.ts";

const nothing: Checked = { findings: [], suggestions: [] };

/** What is wrong with the report as it stands; of changes that come fast, the last one counts. */
export function useChecks(ask: Ask, { text, previous }: Order): Checked {
  const [checked, setChecked] = useState(nothing);
  const work = useRef<{ busy: boolean; next?: Order | undefined }>({ busy: false });

  useLayoutEffect(() => {
    work.current.next = previous === undefined ? { text } : { text, previous };
    if (!work.current.busy) void checkOn(ask, work.current, setChecked);
  }, [ask, text, previous]);

  return checked;
}

async function checkOn(
  ask: Ask,
  work: { busy: boolean; next?: Order | undefined },
  show: (checked: Checked) => void,
): Promise<void> {
  work.busy = true;
  while (work.next) {
    const order = work.next;
    work.next = undefined;
    show(await ask("check", order));
  }
  work.busy = false;
}
