import type { DocumentTree } from "../../document/blocks.ts";
import { runEnd } from "../../layout/lines/set-line.ts";
import type { Page, PlacedText } from "../../layout/page.ts";
import { mmText, stepsFromPt, stepsPerMm } from "./units.ts";

/** Where a seal can be set: left, top, width and height in millimetres, on the page with an id. */
export type SealPlace = { readonly page: number; readonly box: string };

/** Finds the place while the pages are drawn. */
export type SealFinder = {
  readonly find: (page: Page, id: number) => void;
  /** Undefined where a document is not signed, or signature and date are on two pages. */
  readonly found: () => SealPlace | undefined;
  /** The blocks of signature and date. */
  readonly blocks: readonly number[];
};

/** Diameter of the seal of a state organ. */
const diameter = 42 * stepsPerMm;

type Line = { readonly page: number; readonly text: PlacedText };

/**
 * The seal stands over signature and date, in the middle of the date's width, so that both lie a
 * little below its own middle.
 * @see GB/T 9704-2012, 7.3.5.1
 */
export function openSealFinder({ blocks }: Pick<DocumentTree, "blocks">): SealFinder {
  const blockOf = (role: "signature" | "date") =>
    blocks.findLastIndex((block) => block.type === "paragraph" && block.role === role);
  const [signature, date] = [blockOf("signature"), blockOf("date")];
  const lines = new Map<number, Line>();
  const find = ({ texts }: Page, page: number) => {
    for (const text of texts) {
      const block = text.origin.type === "block" ? text.origin.block : -1;
      if (block >= 0 && (block === signature || block === date)) lines.set(block, { page, text });
    }
  };
  const found = () => {
    const [one, other] = [lines.get(signature), lines.get(date)];
    return one && other && one.page === other.page ? placeOf(one, other) : undefined;
  };
  return { find, found, blocks: [signature, date] };
}

function placeOf(signature: Line, date: Line): SealPlace | undefined {
  const [first, last] = [date.text.runs[0], date.text.runs.at(-1)];
  if (!first || !last) return undefined;
  const middle = stepsFromPt((first.leftPt + runEnd(last)) / 2);
  const box = [
    middle - diameter / 2,
    stepsFromPt(signature.text.baselinePt) - diameter / 2,
    diameter,
    diameter,
  ];
  return { page: date.page, box: box.map(mmText).join(" ") };
}
