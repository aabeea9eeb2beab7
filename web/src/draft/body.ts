import { bodyPieces } from "./body-text.ts";
import { mapOwnItems, type OwnItem } from "./own/own-items.ts";

/** A section's text, parted by its own tables, pictures and notes where it has any. */
export type Body = Content & {
  /** What it was read from: as far as it is untouched, it is written as it was. */
  readonly given?: Content & { readonly value: unknown };
};

type Content = {
  /** The paragraphs before the first item. */
  readonly text: string;
  readonly items?: readonly OwnItem[];
};

export function readBody(value: unknown): Body {
  const { text, items } = bodyPieces(value);
  const content =
    items.length > 0
      ? { text, items: items.map((item, index) => ({ key: String(index), ...item })) }
      : { text };
  return value === undefined ? content : { ...content, given: { ...content, value } };
}

/** The body in the report's JSON; undefined when there is nothing in it. */
export function bodyValue(body: Body): unknown {
  const { text, items = [], given } = body;
  if (given && hasSameTexts(body, given)) return withItems(given.value, items);
  const list = [text, ...items.flatMap(({ value, after }) => [value, after])].filter(
    (one) => typeof one !== "string" || one.trim() !== "",
  );
  const [only] = list;
  return list.length === 1 && typeof only === "string" ? only : list.length > 0 ? list : undefined;
}

/** All that is typed in it, without its items. */
export function typedText({ text, items = [] }: Body): string {
  return [text, ...items.map(({ after }) => after)].join("\n");
}

/** Whether the paragraphs stand as they were read, and the same items between them. */
function hasSameTexts(now: Content, given: Content): boolean {
  const [items, others] = [now.items ?? [], given.items ?? []];
  const isSame = ({ key, after }: OwnItem, index: number) =>
    key === others[index]?.key && after === others[index]?.after;
  return now.text === given.text && items.length === others.length && items.every(isSame);
}

/** Headings and lists that the body was read with keep their shape when only an item was edited. */
function withItems(value: unknown, items: readonly OwnItem[]): unknown {
  if (items.length === 0) return value;
  const left = items.map((item) => item.value);
  return mapOwnItems(value, (item) => left.shift() ?? item);
}
