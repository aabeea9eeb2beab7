import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { type Draft, isEmpty } from "../draft/draft.ts";
import type { Say } from "../messages/say.ts";
import { clearPrint, fillPrint, printNotice } from "../sheets/printed-sheets.ts";
import type { SheetsInUse } from "./use-sheets.ts";

type Around = {
  readonly draft: Draft;
  readonly sheets: SheetsInUse;
  /** The step is about the draft; where other reports are shown, this one is not what is printed. */
  readonly isShown: boolean;
  readonly say: Say;
  readonly announce: (text: string) => void;
};

/**
 * Prints the report's pages from every step that is about it, and nothing else of the page: by the button, by Ctrl+P and
 * by the browser's menu. A browser that prints does not wait, so its menu prints the pages that are
 * there; when they do not show the report as it stands, it prints how to get them.
 *
 * @returns what the button does.
 */
export function usePrinting(around: Around): () => Promise<void> {
  const now = useRef(around);
  useLayoutEffect(() => {
    now.current = around;
  });

  useEffect(() => {
    const fill = () => {
      const { draft, sheets, isShown, say } = now.current;
      if (!isShown || isEmpty(draft)) return;
      if (sheets.draft === draft) fillPrint(sheets.sheets);
      else printNotice(say("printNotReady"));
    };
    const press = (event: KeyboardEvent) => {
      const { draft, isShown } = now.current;
      if (!isPrintKey(event) || !isShown || isEmpty(draft)) return;
      event.preventDefault();
      void print();
    };
    addEventListener("beforeprint", fill);
    addEventListener("afterprint", clearPrint);
    addEventListener("keydown", press);
    return () => {
      removeEventListener("beforeprint", fill);
      removeEventListener("afterprint", clearPrint);
      removeEventListener("keydown", press);
    };
  }, []);

  const print = async () => {
    const { draft, sheets, say, announce } = now.current;
    announce(say("printBusy"));
    await sheets.finish();
    // The pages are told to the page by its next drawing.
    await new Promise((resolve) => setTimeout(resolve));
    announce("");
    if (now.current.sheets.draft === draft) window.print();
    else announce(say("printRefused"));
  };
  return print;
}

export function isPrintKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === "p";
}
