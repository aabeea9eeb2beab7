import type { Setting } from "../../layout/lines/set-character.ts";
import type { Run } from "../../layout/page.ts";
import type { Content } from "../content.ts";
import type { OpenFont } from "./font-book.ts";
import type { Ids } from "./ids.ts";
import { putTextObject, type TextCode } from "./put-text-object.ts";
import { isBasic, stretchesOf } from "./stretches.ts";
import { stepsFromPt } from "./units.ts";

/** Where a run stands and what it is written with. */
export type RunPlace = {
  readonly font: OpenFont;
  readonly baselinePt: number;
  /** Of a sheet on which the run stands as if the sheet was upright; undefined for all other runs. */
  readonly turnedWidthPt: number | undefined;
};

/** The text objects of a page, as its runs come in. */
export type TextObjects = {
  readonly add: (run: Run, place: RunPlace) => void;
  /** Writes what was added since the last time. @returns the ids of the objects. */
  readonly finish: () => number[];
};

type Tools = {
  readonly content: Content;
  readonly ids: Ids;
  /** What stands in every object of a setting, between its box and its first text. */
  readonly middles: Map<Setting, Uint8Array>;
};

/**
 * Runs of one setting that follow each other are one object, over the ends of lines, too: an object has more
 * to tell of itself than of each of its texts.
 *
 * @see GB/T 33190-2016, 11 (text)
 */
export function openTextObjects({ content, ids, middles }: Tools): TextObjects {
  let codes: TextCode[] = [];
  let place: RunPlace | undefined;
  let written: number[] = [];
  const close = () => {
    if (!place || codes.length === 0) return;
    const id = ids.next();
    putTextObject(content, codes, { ...place, id, middles });
    written.push(id);
    codes = [];
  };
  return {
    add: (run, next) => {
      place ??= next;
      for (const code of codesOf(run, next.baselinePt)) {
        if (!mayFollow(code, codes[0])) close();
        place = next;
        codes.push(code);
      }
    },
    finish: () => {
      close();
      const done = written;
      written = [];
      return done;
    },
  };
}

/** What takes several units of UTF-16 stands in an object by itself. */
function mayFollow(code: TextCode, first: TextCode | undefined): boolean {
  return (
    first === undefined ||
    (first.run.setting === code.run.setting && isOfBasics(code) && isOfBasics(first))
  );
}

function isOfBasics({ run, start }: TextCode): boolean {
  return isBasic(run.characters[start]);
}

/** One for each stretch of the run. */
function codesOf(run: Run, baselinePt: number): TextCode[] {
  const baseline = stepsFromPt(baselinePt);
  const steps = stepsOf(run);
  let left = stepsFromPt(run.leftPt);
  let at = 0;
  return stretchesOf(run.characters).map(({ start, end }) => {
    for (; at < start; at++) left += steps[at] ?? 0;
    return { run, start, end, left, baseline, steps };
  });
}

/** From each character to the next; most are as wide as the one before. */
function stepsOf({ characters, spacingPt }: Run): number[] {
  const steps = new Array<number>(characters.length);
  let lastPt = 0;
  let last = stepsFromPt(spacingPt);
  for (let at = 0; at < characters.length; at++) {
    const widthPt = characters[at]?.widthPt ?? 0;
    if (widthPt !== lastPt) last = stepsFromPt(widthPt + spacingPt);
    lastPt = widthPt;
    steps[at] = last;
  }
  return steps;
}
