import type { HeadingLevel } from "../../../src/document/blocks.ts";
import { readBody } from "../../../src/report/read/read-body.ts";
import type { BodyItem } from "../../../src/report/report.ts";
import { printNumber } from "../../../src/report/text/numbering.ts";
import type { Say } from "../messages/say.ts";

type Props = {
  readonly say: Say;
  /** A body as it is written into the report's JSON. */
  readonly value: unknown;
};

/** The headings that were recognised, as they will be numbered. */
export function Outline({ say, value }: Props) {
  const headings = headingsIn(value);
  if (headings.length === 0) return null;
  return (
    <section class="outline" aria-label={say("outline")}>
      <h3>{say("outline")}</h3>
      <ul>
        {headings.map(({ level, line, at }) => (
          <li key={at} class={`level${level}`}>
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}

type FoundHeading = { readonly level: HeadingLevel; readonly line: string; readonly at: number };

function headingsIn(value: unknown): FoundHeading[] {
  const found: Omit<FoundHeading, "at">[] = [];
  const own = { numbers: new Map<string, number>() };
  walk(readBody({ value, pointer: "", findings: [] }, 1, own), found);
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
