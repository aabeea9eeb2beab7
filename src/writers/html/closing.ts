import { type Block, type Paragraph, plainText } from "../../document/blocks.ts";
import { widthEm } from "../../document/width-em.ts";
import { block, element, type Html } from "./markup.ts";
import { type Position, spaceAbove, writeInlines } from "./paragraphs.ts";
import type { Design } from "./styling.ts";
import { pt } from "./units.ts";

/** How much further right than its signature a date begins. */
const stepCharacters = 2;

/**
 * A signature with the date below it, or a date alone.
 * @returns nothing for a date that its signature has taken with it.
 */
export function writeClosing(paragraph: Paragraph, position: Position, design: Design): Html[] {
  const { previous, next } = position;
  const isDate = paragraph.role === "date";
  if (isDate && withRole(previous, "signature")) return [];
  const signature = isDate ? undefined : paragraph;
  const date = isDate ? paragraph : withRole(next, "date");
  const style = design.styling("closing", spaceAbove(paragraph, position, design));
  return [
    block(
      "footer",
      style,
      ...(signature ? [writeSignature(signature, design)] : []),
      ...(date ? [writeDate(date, { signature, day: position.day }, design)] : []),
    ),
  ];
}

function withRole(one: Block | undefined, role: Paragraph["role"]): Paragraph | undefined {
  return one?.type === "paragraph" && one.role === role ? one : undefined;
}

function writeSignature({ content }: Paragraph, design: Design): Html {
  return element("p", design.styling("signature"), ...writeInlines(content, design));
}

type Dated = { readonly signature: Paragraph | undefined; readonly day: string };

/**
 * A date longer than its signature moves it left. A shorter one may reach into the white that the
 * signature leaves at its right, so that the signature stays where it is.
 * @see GB/T 9704-2012, 7.3.5.2
 */
function writeDate(date: Paragraph, { signature, day }: Dated, design: Design): Html {
  const { look, styling } = design;
  const stepPt = stepCharacters * look.paragraphs.date.sizePt;
  const reachPt = signature && width(date) <= width(signature) ? stepPt : 0;
  const style = styling("date", { margin: `0 ${pt(-reachPt)} 0 ${pt(stepPt)}` });
  return element(
    "p",
    style,
    element("time", { datetime: day }, ...writeInlines(date.content, design)),
  );
}

function width({ content }: Paragraph): number {
  return widthEm(plainText(content));
}
