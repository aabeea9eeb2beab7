import type { Desk } from "../desk.ts";
import type { Body } from "../draft/body.ts";
import type { Origin } from "../draft/draft.ts";
import { lastText } from "../draft/last-year/last-texts.ts";
import { standardText } from "../draft/standard-texts.ts";
import { asRead, textAt, withUnread } from "../draft/unread.ts";

type Props = {
  readonly desk: Desk;
  /** `introduction`, or a section's key. */
  readonly place: string;
  /** The text's name, for those who hear the buttons alone. */
  readonly name: string;
};

/** What a text that is not begun yet may start from; of one that was started so, that it is unread. */
export function ProseStart({ desk, place, name }: Props) {
  const { draft, edition, previous, say } = desk;
  if (textAt(draft, place).trim() !== "") return <Unread desk={desk} place={place} />;
  const standard = standardText(place, draft, edition);
  const last = previous && lastText(previous, place, draft);
  const start = (body: Body, origin: Origin) =>
    desk.edit((now) => withUnread(now, place, body, origin));
  if (!standard && !last) return null;
  return (
    <div class="buttons start">
      {standard ? (
        <button type="button" onClick={() => start({ text: standard }, { type: "standard" })}>
          {say("startStandard")}
          <span class="unseen">：{name}</span>
        </button>
      ) : null}
      {last && previous ? (
        <button
          type="button"
          onClick={() => start(last, { type: "previous", year: previous.year })}
        >
          {say("startPrevious", { year: previous.year })}
          <span class="unseen">：{name}</span>
        </button>
      ) : null}
    </div>
  );
}

function Unread({ desk, place }: Omit<Props, "name">) {
  const note = desk.notes.notes.find(({ unread }) => unread === place);
  if (!note) return null;
  return (
    <div class="unread">
      <p>{note.sentence}</p>
      <button type="button" onClick={() => desk.edit((draft) => asRead(draft, place))}>
        {desk.say("settle")}
      </button>
    </div>
  );
}
