import type { Inline, TableCell } from "../blocks.ts";
import type { Reference, Target } from "./anchor.ts";

/** A text in pieces: each of its references by itself, and what stands between them. */
export function referring(text: string, references: readonly Reference[]): Inline[] {
  const inlines: Inline[] = [];
  const add = (from: number, until: number, to?: Target) => {
    if (until <= from) return;
    const piece = { type: "text", text: text.slice(from, until), strong: false } as const;
    inlines.push(to ? { ...piece, to } : piece);
  };
  let done = 0;
  for (const { start, end, to } of references) {
    add(done, start);
    add(start, end, to);
    done = end;
  }
  add(done, text.length);
  return inlines;
}

/** The lines of a cell as inline content. */
export function cellInlines({ lines, references }: TableCell): Inline[] {
  // Hardly a cell has any.
  if (!references) {
    return lines.flatMap((text, line) => {
      const words: Inline = { type: "text", text, strong: false };
      return line > 0 ? [lineBreak, words] : [words];
    });
  }
  return referring(lines.join("\n"), references).flatMap((piece) => {
    if (piece.type === "break") return [piece];
    return piece.text.split("\n").flatMap((text, line) => {
      const words = text === "" ? [] : [{ ...piece, text }];
      return line > 0 ? [lineBreak, ...words] : words;
    });
  });
}

const lineBreak: Inline = { type: "break" };

/** The same text to be set: a reference is broken and spaced like the words around it. */
export function unreferred(content: readonly Inline[]): readonly Inline[] {
  if (!content.some((inline) => inline.type === "text" && inline.to)) return content;
  const joined: Inline[] = [];
  for (const inline of content) {
    const last = joined.at(-1);
    const goesOn = inline.type === "text" && last?.type === "text" && inline.strong === last.strong;
    if (goesOn) joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    else if (inline.type === "break") joined.push(inline);
    else joined.push({ type: "text", text: inline.text, strong: inline.strong });
  }
  return joined;
}

/** References of a text that stands behind so many other characters. */
export function moved(references: readonly Reference[], by: number): readonly Reference[] {
  return references.map(({ start, end, to }) => ({ start: start + by, end: end + by, to }));
}
