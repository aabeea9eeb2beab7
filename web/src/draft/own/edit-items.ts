import type { Body } from "../body.ts";
import { trimBreaks } from "../trim-breaks.ts";
import type { OwnItem, OwnValue } from "./own-items.ts";

/** A place in a body's text: the text before the first item is 0, that behind the first item 1. */
export type TextPlace = { readonly text: number; readonly caret: number };

/** An item that is not placed yet. */
export type NewItem = Omit<OwnItem, "after">;

/** What is put into a body: own items, and paragraphs that came with them. */
export type Insertion = readonly (string | NewItem)[];

/** The texts and items of a body, by turns: `texts` has one more. */
type Parted = { readonly texts: readonly string[]; readonly items: readonly NewItem[] };

export function textsOf({ text, items = [] }: Body): string[] {
  return [text, ...items.map(({ after }) => after)];
}

export function withText(body: Body, place: number, text: string): Body {
  const { texts, items } = part(body);
  return join(body, { texts: texts.with(place, text), items });
}

export function withEdited(body: Body, key: string, edit: (value: OwnValue) => OwnValue): Body {
  const { items = [] } = body;
  const change = (item: OwnItem) => ({ ...item, value: edit(item.value) });
  return { ...body, items: items.map((item) => (item.key === key ? change(item) : item)) };
}

/**
 * Puts something between two paragraphs: behind the one that the caret stands in, or before it when
 * the caret stands at its head.
 */
export function withInserted(
  body: Body,
  { text: place, caret }: TextPlace,
  insertion: Insertion,
): Body {
  const { texts, items } = part(body);
  const [before, behind] = splitAt(texts[place] ?? "", caret);
  const put = partInsertion(insertion);
  const between = [...put.texts];
  between[0] = joinTexts(before, between[0]);
  between[between.length - 1] = joinTexts(between.at(-1), behind);
  return join(body, {
    texts: [...texts.slice(0, place), ...between, ...texts.slice(place + 1)],
    items: [...items.slice(0, place), ...put.items, ...items.slice(place)],
  });
}

export function withoutItem(body: Body, key: string): Body {
  const { texts, items } = part(body);
  const at = items.findIndex((item) => item.key === key);
  if (at < 0) return body;
  const joined = joinTexts(texts[at], texts[at + 1]);
  return join(body, {
    texts: [...texts.slice(0, at), joined, ...texts.slice(at + 2)],
    items: items.toSpliced(at, 1),
  });
}

/** Moves an item over the next paragraph, or over the next item where no paragraph is between. */
export function withMoved(body: Body, key: string, step: -1 | 1): Body {
  const { texts, items } = part(body);
  const at = items.findIndex((item) => item.key === key);
  const own = items[at];
  if (!own) return body;
  const [before = "", behind = ""] = [texts[at], texts[at + 1]];
  const passed = step < 0 ? passUp(before, behind) : passDown(before, behind);
  if (passed) return join(body, { texts: texts.toSpliced(at, 2, ...passed), items });
  const other = items[at + step];
  if (!other) return body;
  return join(body, { texts, items: items.with(at, other).with(at + step, own) });
}

/** The last paragraph before an item goes behind it. */
function passUp(before: string, behind: string): [string, string] | undefined {
  const lines = before.split("\n");
  const last = lines.findLastIndex((line) => line.trim() !== "");
  if (last < 0) return undefined;
  return [lines.slice(0, last).join("\n"), joinTexts(lines[last], behind)];
}

function passDown(before: string, behind: string): [string, string] | undefined {
  const lines = behind.split("\n");
  const first = lines.findIndex((line) => line.trim() !== "");
  if (first < 0) return undefined;
  return [joinTexts(before, lines[first]), lines.slice(first + 1).join("\n")];
}

function splitAt(text: string, caret: number): [string, string] {
  const start = text.lastIndexOf("\n", caret - 1) + 1;
  const isAtHead = caret === start && caret < text.length && text[caret] !== "\n";
  const end = text.indexOf("\n", caret);
  if (isAtHead) return [text.slice(0, Math.max(0, start - 1)), text.slice(start)];
  return end < 0 ? [text, ""] : [text.slice(0, end), text.slice(end + 1)];
}

function joinTexts(one = "", other = ""): string {
  return [one, other]
    .map(trimBreaks)
    .filter((text) => text !== "")
    .join("\n");
}

function partInsertion(insertion: Insertion): Parted {
  const texts: string[] = [""];
  const items: NewItem[] = [];
  for (const one of insertion) {
    if (typeof one === "string") texts.push(joinTexts(texts.pop(), one));
    else {
      items.push(one);
      texts.push("");
    }
  }
  return { texts, items };
}

function part(body: Body): Parted {
  return { texts: textsOf(body), items: body.items ?? [] };
}

function join({ given }: Body, { texts, items }: Parted): Body {
  const [text = "", ...others] = texts;
  const placed = items.map(({ key, value }, index) => ({
    key,
    value,
    after: others[index] ?? "",
  }));
  return {
    text,
    ...(placed.length > 0 ? { items: placed } : {}),
    ...(given ? { given } : {}),
  };
}
