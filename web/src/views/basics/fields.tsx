import { agencyLevels } from "../../../../src/report/report.ts";
import type { Desk } from "../../desk.ts";
import type { Draft } from "../../draft/draft.ts";
import { withYear } from "../../draft/last-year/last-year.ts";
import type { TextKey } from "../../messages/say.ts";
import { DateField } from "../date-field.tsx";
import { Field } from "./field.tsx";

type Props = { readonly desk: Desk; readonly years: readonly number[] };

/** Year, agency and the other lines of a report that are no prose. */
export function Fields({ desk, years }: Props) {
  const { draft, say } = desk;
  const { signature } = draft;
  const set = (part: Partial<Draft>, field: string) =>
    desk.edit((one) => ({ ...one, ...part }), field);
  return (
    <div class="fields">
      <YearField desk={desk} years={years} />
      <Field id="agency" label={say("agency")} hint={say("agencyHint")}>
        <input
          id="agency"
          type="text"
          value={draft.agency}
          onInput={({ currentTarget }) => set({ agency: currentTarget.value }, "agency")}
        />
      </Field>
      <LevelField desk={desk} />
      <TitleField desk={desk} />
      <Field id="signature-agency" label={say("signatureAgency")}>
        <input
          id="signature-agency"
          type="text"
          value={signature.agency}
          onInput={({ currentTarget: { value } }) =>
            set({ signature: { ...signature, agency: value } }, "signature")
          }
        />
      </Field>
      <DateField
        id="signature-date"
        label={say("signatureDate")}
        say={say}
        date={signature.date}
        change={(date) => set({ signature: { ...signature, date } }, "date")}
      />
    </div>
  );
}

function YearField({ desk, years }: Props) {
  const { draft, edition, say } = desk;
  const { name, document } = edition;
  return (
    <Field id="year" label={say("year")} hint={say("yearHint", { edition: name, document })}>
      <select
        id="year"
        value={String(draft.year)}
        onChange={({ currentTarget }) => changeYear(desk, Number(currentTarget.value))}
      >
        {years.map((year) => (
          <option key={year} value={String(year)}>
            {year}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** Figures that were handed on to the old year go with it, and that is told. */
export function changeYear(desk: Desk, year: number): void {
  const { draft, loaded, say } = desk;
  const moved = withYear(draft, year, loaded);
  const gone = Object.keys(draft.cells).filter((key) => !Object.hasOwn(moved.cells, key)).length;
  desk.edit((now) => withYear(now, year, loaded), "year");
  if (gone > 0) desk.announce(say("carriedGone", { year, count: gone }));
}

const levelNames = {
  government: "levelGovernment",
  department: "levelDepartment",
  township: "levelTownship",
} as const satisfies Record<string, TextKey>;

function LevelField({ desk }: { readonly desk: Desk }) {
  const { draft, say } = desk;
  return (
    <Field id="level" label={say("level")}>
      <select
        id="level"
        value={draft.level}
        onChange={({ currentTarget }) => {
          const level = currentTarget.value as Draft["level"];
          desk.edit((one) => ({ ...one, level }), "level");
        }}
      >
        <option value="">{say("levelNone")}</option>
        {agencyLevels.map((level) => (
          <option key={level} value={level}>
            {say(levelNames[level])}
          </option>
        ))}
      </select>
    </Field>
  );
}

function TitleField({ desk }: { readonly desk: Desk }) {
  const { draft, edition, say } = desk;
  const title = edition.title
    .replace("{agency}", draft.agency || "……")
    .replace("{year}", String(draft.year));
  return (
    <Field id="title" label={say("title")} hint={say("titleHint", { title })}>
      <input
        id="title"
        type="text"
        value={draft.title}
        onInput={({ currentTarget }) => {
          const { value } = currentTarget;
          desk.edit((one) => ({ ...one, title: value }), "title");
        }}
      />
    </Field>
  );
}
