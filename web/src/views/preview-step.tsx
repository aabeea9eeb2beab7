import { useEffect, useRef, useState } from "preact/hooks";
import type { Desk } from "../desk.ts";
import { writeDraft } from "../draft/write-draft.ts";
import { showPage } from "../show-page.ts";
import type { Made } from "../worker/tasks.ts";

const pauseMs = 250;

/** The document as its web page shows it, which is as it prints; it follows what is typed. */
export function PreviewStep({ desk }: { readonly desk: Desk }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [made, setMade] = useState<Made>();
  const { printer, draft, say } = desk;

  useEffect(() => {
    let isLatest = true;
    const timer = setTimeout(
      async () => {
        const page = await printer("make", {
          text: writeDraft(draft),
          format: "html",
          force: true,
        });
        if (isLatest) setMade(page);
      },
      made ? pauseMs : 0,
    );
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [printer, draft]);

  useEffect(() => {
    if (frame.current && made?.type === "document") {
      showPage(frame.current, new TextDecoder().decode(made.bytes));
    }
  }, [made]);

  const message = made === undefined ? say("previewBusy") : say("previewWait");
  return (
    <>
      {made?.type === "document" ? null : <p class="quiet">{message}</p>}
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
