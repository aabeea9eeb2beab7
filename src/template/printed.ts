import type { create, SafeString } from "handlebars";
import runtime from "handlebars/runtime.js";
import { referring } from "../document/references/reference.ts";
import type { Referring } from "../report/report.ts";

/** A text that the template escapes, or markup in which that has been done. */
export type Printed = string | SafeString;

/** The runtime alone, without the compiler; its own types leave out all but the name. */
const Handlebars = runtime as unknown as ReturnType<typeof create>;
const { escapeExpression } = Handlebars.Utils;

/** A text with its references as elements of the markup. */
export function printed({ text, references }: Referring & { readonly text: string }): Printed {
  if (!references) return text;
  const pieces = referring(text, references).map((inline) => {
    if (inline.type === "break") return "<br/>";
    const words = escapeExpression(inline.text);
    if (!inline.to) return words;
    const { kind, id } = inline.to;
    return `<ref kind="${kind}" id="${escapeExpression(id)}">${words}</ref>`;
  });
  return new Handlebars.SafeString(pieces.join(""));
}
