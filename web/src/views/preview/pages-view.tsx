import { useEffect, useRef, useState } from "preact/hooks";
import type { Desk } from "../../desk.ts";
import type { SheetsInUse } from "../../hooks/use-sheets.ts";
import { failure } from "../../messages/failure.ts";
import type { Say } from "../../messages/say.ts";
import { noZoom, type Zoom, zoomByKey } from "../../sheets/zoom.ts";
import type { PageArea } from "../../worker/find-places.ts";
import { PageNumbers } from "./page-numbers.tsx";
import { PlaceList } from "./place-list.tsx";
import { PrintedPage } from "./printed-page.tsx";
import { entriesOf, usePlaces } from "./use-places.ts";
import { ZoomBar } from "./zoom-bar.tsx";

type Props = {
  readonly desk: Desk;
  readonly sheets: SheetsInUse;
  readonly wanted: string | undefined;
};

/** The pages one below the other, with their numbers and the findings beside them. */
export function PagesView({ desk, sheets, wanted }: Props) {
  const { say, announce } = desk;
  const area = useRef<HTMLElement>(null);
  const [zoom, setZoom] = useState<Zoom>(noZoom);
  const [current, setCurrent] = useState(1);
  const [marked, setMarked] = useState<string>();
  const entries = entriesOf(desk);
  const places = usePlaces(desk.printer, entries, sheets);
  const marks = places.get(marked ?? "") ?? [];

  const showPage = (number: number) => {
    scrollTo(area.current, `[data-page="${number}"]`, "start");
    setCurrent(number);
  };
  const showPlace = (id: string, [first]: readonly PageArea[]) => {
    setMarked(id);
    if (first) announce(say("placeShown", { page: first.page }));
  };
  useEffect(() => {
    scrollTo(area.current, ".place-mark", "middle");
  }, [marked, marks[0]?.page]);
  useEffect(() => {
    if (wanted !== undefined && places.has(wanted)) setMarked(wanted);
  }, [wanted, places.has(wanted ?? "")]);

  return (
    <div class="pages-view">
      <aside>
        <PageNumbers say={say} count={sheets.sheets.length} current={current} show={showPage} />
        <PlaceList desk={desk} entries={entries} places={places} marked={marked} show={showPlace} />
      </aside>
      <div class="pages-column">
        <ZoomBar say={say} zoom={zoom} change={setZoom} />
        <Notice sheets={sheets} say={say} />
        <section
          ref={area}
          class="sheets"
          aria-label={say("previewPages")}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too
          tabIndex={0}
          onScroll={({ currentTarget }) => setCurrent(pageAt(currentTarget))}
          onKeyDown={(event) => {
            const changed = zoomByKey(zoom, event);
            if (changed === undefined) return;
            event.preventDefault();
            setZoom(changed);
          }}
        >
          {sheets.sheets.map((sheet) => (
            <PrintedPage
              key={sheet.number}
              sheet={sheet}
              zoom={zoom}
              label={say("pageOf", { page: sheet.number, pages: sheets.sheets.length })}
              marks={marks.filter(({ page }) => page === sheet.number)}
            />
          ))}
        </section>
      </div>
    </div>
  );
}

/** Why the pages are not what the form says. */
function Notice({ sheets, say }: { readonly sheets: SheetsInUse; readonly say: Say }) {
  const { failed, refused } = sheets;
  if (failed !== undefined) return <p class="warning-box">{failure(failed, say)}</p>;
  if (refused) return <p class="warning-box">{say("previewRefused")}</p>;
  return sheets.sheets.length === 0 ? <p class="quiet">{say("previewBusy")}</p> : null;
}

/** Moves the pages alone, and the window no farther than to them. */
function scrollTo(area: HTMLElement | null, selector: string, to: "start" | "middle"): void {
  const place = area?.querySelector(selector)?.getBoundingClientRect();
  if (!area || !place) return;
  const free = to === "start" ? pagePadding : (area.clientHeight - place.height) / 2;
  area.scrollTop += place.top - area.getBoundingClientRect().top - free;
  area.scrollLeft += Math.min(0, place.left - area.getBoundingClientRect().left);
  area.scrollIntoView({ block: "nearest" });
}

const pagePadding = 12;

/** The page that a person reads: the one at the upper third of what is seen. */
function pageAt(area: HTMLElement): number {
  const line = area.getBoundingClientRect().top + area.clientHeight / 3;
  const pages = [...area.querySelectorAll<HTMLElement>("[data-page]")];
  const seen = pages.findLast((page) => page.getBoundingClientRect().top <= line) ?? pages[0];
  return Number(seen?.dataset.page ?? 1);
}
