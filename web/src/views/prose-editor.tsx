import { useLayoutEffect, useRef } from "preact/hooks";
import type { HeadingLevel } from "../../../src/document/blocks.ts";
import { printNumber } from "../../../src/report/numbering.ts";
import { readBody } from "../../../src/report/read-body.ts";
import type { BodyItem } from "../../../src/report/report.ts";
import type { Desk } from "../desk.ts";

type Props = {
  readonly desk: Desk;
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly text: string;
  readonly change: (text: string) => void;
};

/** A text of many paragraphs, with the headings that were recognised and the count of characters. */
export function ProseEditor({ desk, id, label, hint, text, change }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (area.current) area.current.style.height = `${heightOf(area.current)}px`;
  }, [text]);
  const headings = headingsIn(text);
  return (
    <div class="prose">
      <label class="label" for={id}>
        {label}
      </label>
      {hint ? (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <textarea
        ref={area}
        id={id}
        value={text}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={(event) => change(event.currentTarget.value)}
      />
      <p class="counter">{desk.say("characters", { count: text.replaceAll(/\s/g, "").length })}</p>
      {headings.length > 0 ? (
        <section class="outline" aria-label={desk.say("outline")}>
          <h3>{desk.say("outline")}</h3>
          <ul>
            {headings.map(({ level, line, at }) => (
              <li key={at} class={`level${level}`}>
                {line}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

const leastHeightPx = 120;

/** As high as its text: the page scrolls, not the field. */
function heightOf(area: HTMLTextAreaElement): number {
  area.style.height = "0";
  return Math.max(leastHeightPx, area.scrollHeight + 4);
}

type FoundHeading = { readonly level: HeadingLevel; readonly line: string; readonly at: number };

/** The headings as they will be numbered. */
function headingsIn(text: string): FoundHeading[] {
  const found: Omit<FoundHeading, "at">[] = [];
  walk(readBody({ value: text, pointer: "", findings: [] }, 1), found);
  return found.map((one, at) => ({ ...one, at }));
}

function walk(items: readonly BodyItem[], found: Omit<FoundHeading, "at">[]): void {
  const ordinals = new Map<HeadingLevel, number>();
  for (const item of items) {
    if (item.type !== "part") continue;
    const ordinal = (ordinals.get(item.level) ?? 0) + 1;
    ordinals.set(item.level, ordinal);
    const line = `${printNumber(item.level, ordinal)}${item.heading}`;
    if (item.heading !== "") found.push({ level: item.level, line });
    walk(item.body, found);
  }
}
