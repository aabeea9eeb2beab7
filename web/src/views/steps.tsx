import { errorCount } from "../counts.ts";
import type { Desk } from "../desk.ts";
import { editionOf } from "../draft/draft.ts";
import { newId } from "../draft/new-id.ts";
import { sectionLabel } from "../draft/section-label.ts";
import { count, type Notes } from "../notes.ts";
import { notesOfSteps } from "../notes-of-steps.ts";

export type Step = { readonly key: string; readonly label: string };

/** The way through the page: basics, the report's sections in their order, then what is made of it. */
export function stepsOf({ draft, say }: Pick<Desk, "draft" | "say">): Step[] {
  const edition = editionOf(draft);
  return [
    { key: "basics", label: say("basics") },
    ...draft.sections.map((section, index) => ({
      key: section.key,
      label: sectionLabel(section, index, { edition, say }),
    })),
    { key: "check", label: say("check") },
    { key: "charts", label: say("charts") },
    { key: "preview", label: say("preview") },
    { key: "download", label: say("download") },
    { key: "batch", label: say("batch") },
    { key: "board", label: say("board") },
  ];
}

type Props = {
  readonly desk: Desk;
  readonly steps: readonly Step[];
  readonly current: string;
};

export function Steps({ desk, steps, current }: Props) {
  const { say } = desk;
  return (
    <nav aria-label={say("steps")}>
      <ol>
        {steps.map(({ key, label }) => {
          const own = notesOfStep(key, desk);
          const errors = errorCount(own);
          const warnings = count(own.notes, "warning");
          return (
            <li key={key}>
              <a href={`#${key}`} aria-current={key === current ? "step" : undefined}>
                <span>{label}</span>
                {errors > 0 ? (
                  <span class="badge error" title={`${say("error")} ${errors}`}>
                    {errors}
                  </span>
                ) : warnings > 0 ? (
                  <span class="badge warning" title={`${say("warning")} ${warnings}`}>
                    {warnings}
                  </span>
                ) : null}
              </a>
            </li>
          );
        })}
      </ol>
      <button type="button" class="link" onClick={() => addSection(desk)}>
        ＋ {say("addSection")}
      </button>
    </nav>
  );
}

/** What was found in a step; in the check, everything. */
function notesOfStep(key: string, { notes, draft }: Desk): Notes {
  return key === "check" ? notes : notesOfSteps(notes, new Set([key]), draft);
}

function addSection({ edit, go, say }: Desk): void {
  const key = `own-${newId()}`;
  const section = { key, heading: say("ownSection"), body: { text: "" }, note: "" };
  edit((draft) => ({ ...draft, sections: [...draft.sections, section] }));
  go(key);
}
