import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { agencyLevels } from "../../../src/report/report.ts";
import type { Desk } from "../desk.ts";
import type { Draft } from "../draft/draft.ts";
import type { KeptDraft } from "../draft/kept-drafts.ts";
import type { Keeping } from "../hooks/use-keeping.ts";
import type { TextKey } from "../messages/say.ts";
import { FileButton } from "./file-button.tsx";
import { NoteList } from "./note-list.tsx";
import { ProseEditor } from "./prose-editor.tsx";

type Props = {
  readonly desk: Desk;
  readonly years: readonly number[];
  readonly keeping: Keeping;
  readonly openDraft: (kept: KeptDraft) => void;
  readonly openNew: () => void;
  readonly openExample: () => void;
};

const levelNames: Readonly<Record<string, TextKey>> = {
  government: "levelGovernment",
  department: "levelDepartment",
  township: "levelTownship",
};

/** Whose report it is and of which year, the files it begins with, and what this machine keeps. */
export function BasicsStep(props: Props) {
  const { desk } = props;
  return (
    <div class="beside">
      <div>
        <Lost desk={desk} />
        <Fields {...props} />
        <Introduction desk={desk} />
      </div>
      <aside>
        <Files {...props} />
        <Drafts {...props} />
        <h3>{desk.say("findingsHere")}</h3>
        <NoteList desk={desk} notes={desk.notes.notes.filter(({ step }) => step === "basics")} />
      </aside>
    </div>
  );
}

function Lost({ desk: { draft, say } }: { readonly desk: Desk }) {
  const { lost } = draft;
  if (lost.length === 0) return null;
  return (
    <div class="warning-box">
      <p>{say("fileLost", { count: lost.length, places: lost.join("、") })}</p>
    </div>
  );
}

function Fields({ desk, years }: Props) {
  const { draft, edition, say } = desk;
  const set = (part: Partial<Draft>, field: string) =>
    desk.edit((one) => ({ ...one, ...part }), field);
  const title = edition.title
    .replace("{agency}", draft.agency || "……")
    .replace("{year}", String(draft.year));
  return (
    <div class="fields">
      <Field
        id="year"
        label={say("year")}
        hint={say("yearHint", { edition: edition.name, document: edition.document })}
      >
        <select
          id="year"
          value={String(draft.year)}
          onChange={({ currentTarget }) => set({ year: Number(currentTarget.value) }, "year")}
        >
          {years.map((year) => (
            <option key={year} value={String(year)}>
              {year}
            </option>
          ))}
        </select>
      </Field>
      <Field id="agency" label={say("agency")} hint={say("agencyHint")}>
        <input
          id="agency"
          type="text"
          value={draft.agency}
          onInput={({ currentTarget }) => set({ agency: currentTarget.value }, "agency")}
        />
      </Field>
      <Field id="level" label={say("level")}>
        <select
          id="level"
          value={draft.level}
          onChange={({ currentTarget }) =>
            set({ level: currentTarget.value as Draft["level"] }, "level")
          }
        >
          <option value="">{say("levelNone")}</option>
          {agencyLevels.map((level) => (
            <option key={level} value={level}>
              {say(levelNames[level] as "levelDepartment")}
            </option>
          ))}
        </select>
      </Field>
      <Field id="title" label={say("title")} hint={say("titleHint", { title })}>
        <input
          id="title"
          type="text"
          value={draft.title}
          onInput={({ currentTarget }) => set({ title: currentTarget.value }, "title")}
        />
      </Field>
      <Field id="signature-agency" label={say("signatureAgency")}>
        <input
          id="signature-agency"
          type="text"
          value={draft.signature.agency}
          onInput={({ currentTarget: { value } }) =>
            set({ signature: { ...draft.signature, agency: value } }, "signature")
          }
        />
      </Field>
      <Field id="signature-date" label={say("signatureDate")}>
        <input
          id="signature-date"
          type="date"
          value={draft.signature.date}
          onInput={({ currentTarget: { value } }) =>
            set({ signature: { ...draft.signature, date: value } }, "date")
          }
        />
      </Field>
    </div>
  );
}

type FieldProps = {
  /** Of the control inside. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
};

function Field({ id, label, hint, children }: FieldProps) {
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      {children}
      {hint ? <p class="hint">{hint}</p> : null}
    </div>
  );
}

function Introduction({ desk }: { readonly desk: Desk }) {
  const { introduction } = desk.draft;
  return (
    <ProseEditor
      desk={desk}
      id="introduction"
      label={desk.say("introduction")}
      hint={desk.say("introductionHint")}
      text={introduction.text}
      change={(text) =>
        desk.edit(
          (draft) => ({ ...draft, introduction: { ...introduction, text } }),
          "introduction",
        )
      }
    />
  );
}

function Files({ desk, openNew, openExample }: Props) {
  const { say, previous } = desk;
  return (
    <>
      <div class="buttons">
        <button type="button" onClick={openNew}>
          {say("newReport")}
        </button>
        <button type="button" onClick={openExample}>
          {say("example")}
        </button>
        <FileButton label={say("open")} choose={desk.openFiles} />
      </div>
      <p class="hint">{say("openHint")}</p>
      <h3>{say("previous")}</h3>
      {previous ? (
        <p>
          {say("previousIs", { year: previous.year, name: previous.name })}{" "}
          <button type="button" onClick={desk.dropPrevious}>
            {say("previousRemove")}
          </button>
        </p>
      ) : (
        <FileButton
          label={say("previousChoose")}
          choose={([file]) => file && desk.openPrevious(file)}
        />
      )}
      <p class="hint">{say("previousHint")}</p>
    </>
  );
}

function Drafts({ desk, keeping, openDraft, openNew }: Props) {
  const { say, draft: current } = desk;
  const { isKept, drafts } = keeping;
  useEffect(() => void keeping.look(), []);
  const drop = (ids: readonly string[]) => {
    void keeping.drop(ids);
    if (ids.includes(current.id)) openNew();
  };
  return (
    <section aria-label={say("drafts")}>
      <h3>{say("drafts")}</h3>
      <p class="hint">{isKept ? say("draftsHint") : say("draftsFull")}</p>
      {drafts.length === 0 ? <p class="quiet">{say("draftsNone")}</p> : null}
      <ul class="drafts">
        {drafts.map((kept) => (
          <li key={kept.draft.id}>
            <span>
              {kept.draft.year} {kept.draft.agency || say("unnamed")}
              <small>
                {kept.draft.id === current.id
                  ? say("draftCurrent")
                  : say("savedAt", { time: kept.savedAt.slice(0, 16).replace("T", " ") })}
              </small>
            </span>
            {kept.draft.id === current.id ? null : (
              <button type="button" onClick={() => openDraft(kept)}>
                {say("draftOpen")}
              </button>
            )}
            <button type="button" onClick={() => drop([kept.draft.id])}>
              {say("draftDelete")}
            </button>
          </li>
        ))}
      </ul>
      {drafts.length > 1 ? (
        <button type="button" onClick={() => drop(drafts.map(({ draft }) => draft.id))}>
          {say("draftDeleteAll")}
        </button>
      ) : null}
    </section>
  );
}
