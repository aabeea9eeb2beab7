import { useEffect, useRef } from "preact/hooks";
import type { Say } from "../messages/say.ts";
import { type Cleaned, cleanProse } from "../paste/clean-prose.ts";

type Voice = { readonly say: Say; readonly announce: (text: string) => void };

const arrivals: readonly string[] = ["insertFromPaste", "insertFromDrop"];

/**
 * Cleans texts that are pasted or dropped into any field, and says so.
 * @returns the name of the step that is made while this happens, which one undo takes back: the
 * browser puts lines in one by one.
 */
export function useCleanPaste({ say, announce }: Voice): () => string | undefined {
  const work = useRef({ isCleaning: false, count: 0 });
  useEffect(() => {
    const arrive = (event: InputEvent) => {
      const field = event.target;
      if (!arrivals.includes(event.inputType) || !isField(field)) return;
      const given = event.data ?? event.dataTransfer?.getData("text/plain") ?? "";
      const cleaned = cleanProse(given);
      if (countOf(cleaned) === 0) return;
      event.preventDefault();
      work.current = { isCleaning: true, count: work.current.count + 1 };
      // The only way to put a text in that the field's own undo knows of.
      document.execCommand("insertText", false, textFor(field, cleaned));
      work.current.isCleaning = false;
      announce(say("pastedCleaned", { what: placesOf(cleaned, say).join(say("comma")) }));
    };
    addEventListener("beforeinput", arrive);
    return () => removeEventListener("beforeinput", arrive);
  });
  return () => (work.current.isCleaning ? `paste ${work.current.count}` : undefined);
}

function isField(target: EventTarget | null): target is HTMLTextAreaElement | HTMLInputElement {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}

/** A field of one line takes no break, as ever. */
function textFor(field: HTMLElement, { text }: Cleaned): string {
  return field instanceof HTMLInputElement ? text.replaceAll("\n", "") : text;
}

function countOf({ breaks, tabs, indents, unseen }: Cleaned): number {
  return breaks + tabs + indents + unseen;
}

function placesOf({ breaks, tabs, indents, unseen }: Cleaned, say: Say): string[] {
  return [
    ...(breaks > 0 ? [say("cleanedBreaks", { count: breaks })] : []),
    ...(tabs > 0 ? [say("cleanedTabs", { count: tabs })] : []),
    ...(indents > 0 ? [say("cleanedIndents", { count: indents })] : []),
    ...(unseen > 0 ? [say("cleanedUnseen", { count: unseen })] : []),
  ];
}
