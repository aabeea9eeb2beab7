import { type DateParts, dateOf, datePartsOf, wholeDate } from "../draft/date-parts.ts";
import type { Say } from "../messages/say.ts";

type Props = {
  /** Of the year's field. */
  readonly id: string;
  readonly label: string;
  readonly say: Say;
  /** In its ISO form, or as far as it is typed. */
  readonly date: string;
  readonly change: (date: string) => void;
  /** What is wrong with it. */
  readonly problem?: string | undefined;
};

const units = [
  { key: "dateYear", digits: 4 },
  { key: "dateMonth", digits: 2 },
  { key: "dateDay", digits: 2 },
] as const;

/** Year, month and day in this order: a browser's own field takes that of the browser's language. */
export function DateField({ id, label, say, date, change, problem }: Props) {
  const parts = datePartsOf(date);
  const type = (index: number, text: string) =>
    change(wholeDate(text) ?? dateOf(parts.with(index, text) as unknown as DateParts));
  return (
    <fieldset class="field date">
      <legend class="label">{label}</legend>
      {units.map(({ key, digits }, index) => (
        <label key={key}>
          <input
            id={index === 0 ? id : `${id}-${key}`}
            type="text"
            inputMode="numeric"
            autocomplete="off"
            size={digits}
            aria-label={`${label}：${say(key)}`}
            aria-invalid={problem === undefined ? undefined : "true"}
            aria-describedby={problem === undefined ? undefined : `${id}-problem`}
            value={parts[index]}
            onInput={({ currentTarget }) => type(index, currentTarget.value)}
          />
          {say(key)}
        </label>
      ))}
      {problem === undefined ? null : (
        <p id={`${id}-problem`} class="problem">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
