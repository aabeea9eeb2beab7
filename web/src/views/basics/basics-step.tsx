import { useMemo, useState } from "preact/hooks";
import type { Desk } from "../../desk.ts";
import { isEmpty } from "../../draft/draft.ts";
import { lostWords } from "../../draft/lost-words.ts";
import { later } from "../later.tsx";
import { NoteList } from "../note-list.tsx";
import { Fields } from "./fields.tsx";
import { Files, type WaysIn } from "./files.tsx";
import { Introduction } from "./introduction.tsx";
import { Welcome } from "./welcome.tsx";

type Props = WaysIn & {
  readonly desk: Desk;
  readonly years: readonly number[];
  readonly drafts: DraftsProps;
};

type DraftsProps = Parameters<typeof Drafts>[0];

const Beginning = later(async () => (await import("./beginning.tsx")).Beginning);
const Drafts = later(async () => (await import("../drafts/drafts.tsx")).Drafts);
const Terms = later(async () => (await import("../help/terms.tsx")).Terms);

/** Whose report it is and of which year, the files it begins with, and what this machine keeps. */
export function BasicsStep({ desk, years, drafts, ...ways }: Props) {
  const { say, draft, notes } = desk;
  const [begun, begin] = useState<string>();
  // The ways in stay while the first words are typed: what is read does not jump.
  const wasEmpty = useMemo(() => isEmpty(draft), [draft.id]);
  const isFresh = wasEmpty && begun !== draft.id && !desk.loaded && !desk.isLocked;
  return (
    <div class="beside">
      <div>
        {isFresh ? <Welcome say={say} begin={() => begin(draft.id)} /> : null}
        <fieldset class="bare" disabled={desk.isLocked}>
          <Lost desk={desk} />
          <Beginning desk={desk} years={years} />
          <Fields desk={desk} years={years} />
          <Terms desk={desk} place="basics" />
          <Introduction desk={desk} />
        </fieldset>
      </div>
      <aside>
        <Files desk={desk} {...ways} />
        <Drafts {...drafts} />
        <h3>{say("findingsHere")}</h3>
        <NoteList desk={desk} notes={notes.notes.filter(({ step }) => step === "basics")} />
      </aside>
    </div>
  );
}

function Lost({ desk: { draft, edition, say } }: { readonly desk: Desk }) {
  const { lost } = draft;
  if (lost.length === 0) return null;
  const places = lostWords(lost, { draft, edition, say }).join("、");
  return (
    <div class="warning-box">
      <p>{say("fileLost", { count: lost.length, places })}</p>
    </div>
  );
}
