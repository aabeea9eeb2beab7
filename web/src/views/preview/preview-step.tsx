import { useRef, useState } from "preact/hooks";
import type { Desk } from "../../desk.ts";
import type { SheetsInUse } from "../../hooks/use-sheets.ts";
import { HtmlView } from "./html-view.tsx";
import { PagesView } from "./pages-view.tsx";

export type Preview = {
  readonly sheets: SheetsInUse;
  readonly print: () => Promise<void>;
  /** The finding that is to be shown at its place. */
  readonly wanted: string | undefined;
};

type Props = Preview & { readonly desk: Desk };

const kinds = ["pages", "html"] as const;

/** The report as it prints, page by page; and as a web page, which can be read aloud. */
export function PreviewStep({ desk, sheets, print, wanted }: Props) {
  const [kind, setKind] = useState<(typeof kinds)[number]>("pages");
  const list = useRef<HTMLDivElement>(null);
  const { say } = desk;
  const names = { pages: say("previewPages"), html: say("previewHtml") };
  const turn = (event: KeyboardEvent) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    const other = kind === "pages" ? "html" : "pages";
    setKind(other);
    list.current?.querySelector<HTMLElement>(`#tab-${other}`)?.focus();
  };
  return (
    <>
      <div class="toolbar preview-bar">
        <div role="tablist" aria-label={say("previewTitle")} ref={list} onKeyDown={turn}>
          {kinds.map((one) => (
            <button
              key={one}
              type="button"
              role="tab"
              id={`tab-${one}`}
              aria-selected={one === kind}
              aria-controls="preview-panel"
              tabIndex={one === kind ? 0 : -1}
              onClick={() => setKind(one)}
            >
              {names[one]}
            </button>
          ))}
        </div>
        <button type="button" class="print" onClick={print}>
          {say("print")}
        </button>
      </div>
      <div role="tabpanel" id="preview-panel" aria-labelledby={`tab-${kind}`}>
        {kind === "pages" ? (
          <PagesView desk={desk} sheets={sheets} wanted={wanted} />
        ) : (
          <HtmlView desk={desk} print={print} />
        )}
      </div>
    </>
  );
}
