import type { Desk } from "../../desk.ts";
import { later } from "../later.tsx";
import { ProseEditor } from "../prose-editor.tsx";

const LastProse = later(async () => (await import("../last-prose.tsx")).LastProse);
const ProseStart = later(async () => (await import("../prose-start.tsx")).ProseStart);

/** What stands before the first section. */
export function Introduction({ desk }: { readonly desk: Desk }) {
  const { introduction } = desk.draft;
  const { say } = desk;
  return (
    <>
      <ProseStart desk={desk} place="introduction" name={say("introduction")} />
      <ProseEditor
        desk={desk}
        id="introduction"
        label={say("introduction")}
        hint={say("introductionHint")}
        text={introduction.text}
        change={(text) =>
          desk.edit(
            (draft) => ({ ...draft, introduction: { ...draft.introduction, text } }),
            "introduction",
          )
        }
      />
      <LastProse desk={desk} place="introduction" />
    </>
  );
}
