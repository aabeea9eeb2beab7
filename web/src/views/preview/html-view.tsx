import { useEffect, useRef, useState } from "preact/hooks";
import { countsSentence } from "../../counts.ts";
import type { Desk } from "../../desk.ts";
import { writeDraft } from "../../draft/write-draft.ts";
import { isPrintKey } from "../../hooks/use-printing.ts";
import { failure } from "../../messages/failure.ts";
import { showPage } from "../../show-page.ts";
import type { Made } from "../../worker/tasks.ts";

const pauseMs = 250;

type Props = {
  readonly desk: Desk;
  /** Prints the report's pages; left out where the page stands for another report. */
  readonly print?: () => Promise<void>;
};

/** The document as its web page, for those who have it read to them; it follows what is typed. */
export function HtmlView({ desk, print }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [made, setMade] = useState<Made>();
  const [failed, setFailed] = useState<string>();
  const { printer, draft, say } = desk;

  useEffect(() => {
    let isLatest = true;
    const timer = setTimeout(
      async () => {
        try {
          const page = await printer("make", {
            text: writeDraft(draft),
            format: "html",
            force: true,
            marked: true,
          });
          if (isLatest) setMade(page);
          setFailed(undefined);
        } catch (error) {
          if (isLatest) setFailed(failure(error, say));
        }
      },
      made ? pauseMs : 0,
    );
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [printer, draft, say]);

  useEffect(() => {
    if (frame.current && made?.type === "document") {
      showPage(frame.current, new TextDecoder().decode(made.bytes));
    }
  }, [made]);

  // Keys that are pressed in a frame stay there.
  useEffect(() => {
    const shown = frame.current?.contentWindow;
    const press = (event: KeyboardEvent) => {
      if (!print || !isPrintKey(event)) return;
      event.preventDefault();
      void print();
    };
    shown?.addEventListener("keydown", press);
    return () => shown?.removeEventListener("keydown", press);
  }, [print]);

  const message = failed ?? (made === undefined ? say("previewBusy") : whyNot(made, desk));
  return (
    <>
      {made?.type === "document" && !failed ? null : <p class="quiet">{message}</p>}
      <iframe
        ref={frame}
        class="preview"
        title={say("previewTitle")}
        sandbox="allow-same-origin"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too
        tabIndex={0}
      />
    </>
  );
}

/** Asks for the agency only where it is missing. */
function whyNot(made: Made, { draft, notes, say }: Desk): string {
  if (draft.agency.trim() === "" || made.type === "document") return say("previewWait");
  return say("downloadRefused", { counts: countsSentence(notes, say) });
}
