import type { Desk } from "../../desk.ts";
import type { PageArea } from "../../worker/find-places.ts";
import type { Entry, Places } from "./use-places.ts";

type Props = {
  readonly desk: Desk;
  readonly entries: readonly Entry[];
  readonly places: Places;
  readonly marked: string | undefined;
  readonly show: (id: string, areas: readonly PageArea[]) => void;
};

/** What was found: each line shows its place on the pages, or leads to the field that mends it. */
export function PlaceList({ desk, entries, places, marked, show }: Props) {
  const { say } = desk;
  return (
    <section aria-label={say("findingsHere")}>
      <h3>{say("check")}</h3>
      {entries.length === 0 ? <p class="quiet">{say("findingsNone")}</p> : null}
      <ul class="notes">
        {entries.map(({ id, severity, label, sentence, mend }) => {
          const areas = places.get(id) ?? [];
          const page = areas[0]?.page;
          return (
            <li key={id} class={`note ${severity} ${id === marked ? "current" : ""}`}>
              <button
                type="button"
                aria-pressed={id === marked}
                disabled={page === undefined}
                onClick={() => show(id, areas)}
              >
                <strong class="severity">{label}</strong> {sentence}
                {page === undefined ? null : <small>{say("onPage", { page })}</small>}
              </button>
              <button type="button" class="small" onClick={mend}>
                {say("toField")}
                <span class="unseen">：{sentence}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
