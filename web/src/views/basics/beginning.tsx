import type { Desk } from "../../desk.ts";
import { isOfLastYear } from "../../draft/last-year/last-year.ts";
import { takenOverSentence } from "../../messages/taken-over.ts";
import { changeYear } from "./fields.tsx";

type Props = { readonly desk: Desk; readonly years: readonly number[] };

/** What last year's report has filled in, or why it has filled in nothing. */
export function Beginning({ desk, years }: Props) {
  const { draft, loaded, say } = desk;
  if (!loaded) return null;
  if (!isOfLastYear(loaded, draft)) return <OtherYear desk={desk} years={years} />;
  const { takenOver } = draft;
  if (!takenOver) return null;
  return (
    <div class="info-box">
      {takenOver.isYearSet ? (
        <p>{say("yearSet", { last: loaded.year, year: draft.year })}</p>
      ) : null}
      <p>{takenOverSentence(takenOver, say)}</p>
    </div>
  );
}

function OtherYear({ desk, years }: Props) {
  const { draft, loaded, say } = desk;
  if (!loaded) return null;
  const year = loaded.year + 1;
  return (
    <div class="warning-box">
      <p>{say("previousOther", { last: loaded.year, year: draft.year })}</p>
      {years.includes(year) ? (
        <button type="button" onClick={() => changeYear(desk, year)}>
          {say("yearChange", { year })}
        </button>
      ) : null}
    </div>
  );
}
