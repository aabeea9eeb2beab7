import { type CountedKind, captionLabels } from "../../document/references/counted-kinds.ts";
import { type Finding, finding } from "../../messages/finding.ts";
import { child, type Input, trimBlanks } from "../read/input.ts";
import { readTypedCaption, seriesName } from "./caption.ts";
import { eachOwnItem } from "./walk-own.ts";

/** An own table or picture, as the texts of the report may refer to it. */
export type OwnName = {
  readonly kind: CountedKind;
  readonly id: string | undefined;
  readonly pointer: string;
  /** The number that is printed: `表1`. Without a caption there is none. */
  readonly printed?: string;
  /** The number where the program sets it. */
  readonly number?: number;
};

/**
 * The numbers of all captions, counted through the whole report: tables by themselves, pictures by
 * themselves. A typed number is printed as it was typed; that it repeats another or is not its turn
 * is told. Those of another series (`图1-1`, `附表1`) have no turn.
 */
export function countCaptions(report: Input): OwnName[] {
  const names: OwnName[] = [];
  const counts = { table: 0, picture: 0 };
  const taken = new Set<string>();
  eachOwnItem(report, (kind, item) => {
    const id = child(item, "id").value;
    const caption = child(item, "caption");
    const text = typeof caption.value === "string" ? trimBlanks(caption.value) : "";
    const about = {
      kind,
      id: typeof id === "string" ? id : undefined,
      pointer: item.pointer,
    };
    names.push({
      ...about,
      ...(text === "" ? {} : numberOf(text, { kind, counts, taken, caption })),
    });
  });
  return names;
}

type Counting = {
  readonly kind: CountedKind;
  readonly counts: Record<CountedKind, number>;
  readonly taken: Set<string>;
  readonly caption: Input;
};

function numberOf(text: string, counting: Counting): Pick<OwnName, "printed" | "number"> {
  const { kind, counts, taken, caption } = counting;
  const typed = readTypedCaption(text);
  if (!typed || typed.ordinal !== undefined) counts[kind] += 1;
  const number = counts[kind];
  const counted = captionLabels[kind] + number;
  const series = typed ? seriesName(typed) : counted;
  const read = typed?.number ?? counted;
  caption.findings.push(...judge({ read, series, counted, typed }, taken, caption.pointer));
  taken.add(series);
  return typed ? { printed: typed.number } : { printed: counted, number };
}

type Judged = {
  readonly read: string;
  readonly series: string;
  readonly counted: string;
  readonly typed: ReturnType<typeof readTypedCaption>;
};

function judge(
  { read, series, counted, typed }: Judged,
  taken: ReadonlySet<string>,
  pointer: string,
): Finding[] {
  if (taken.has(series)) return [finding("CAP-TWICE", "warning", { pointer }, { read }, { read })];
  if (typed?.ordinal === undefined || series === counted) return [];
  const details = { read, expected: counted };
  return [finding("CAP-NUMBER", "warning", { pointer }, details, details)];
}
