import type { Desk } from "../desk.ts";
import { typedText } from "../draft/body.ts";
import { lastText } from "../draft/last-year/last-texts.ts";

type Props = {
  readonly desk: Desk;
  /** `introduction`, or a section's key. */
  readonly place: string;
};

/** Last year's text to be looked at beside the new one; it is no part of this report. */
export function LastProse({ desk, place }: Props) {
  const { previous, draft, say } = desk;
  const last = previous && lastText(previous, place, draft);
  if (!last) return null;
  const paragraphs = typedText(last)
    .split("\n")
    .filter((line) => line.trim() !== "");
  const items = last.items?.length ?? 0;
  return (
    <details class="last-prose" open>
      <summary>{say("lastProse", { year: previous.year })}</summary>
      {paragraphs.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
      {items > 0 ? <p class="quiet">{say("lastProseItems", { count: items })}</p> : null}
    </details>
  );
}
