import { ownTexts } from "../../own/own-texts.ts";
import type { BodyItem, Part, Report, Section } from "../../report.ts";

/** A paragraph with the heading that runs into it, or a heading that stands alone. */
export type Whole = { readonly text: string; readonly pointer: string };

/** What is read as one, list by list: the paragraphs that stand side by side under one heading. */
export function wholesOf({ introduction, sections }: Report): readonly (readonly Whole[])[] {
  return [introduction, ...sections.flatMap(listsIn)];
}

function listsIn({ heading, pointer, body, note = [] }: Section): (readonly Whole[])[] {
  return [[{ text: heading, pointer }], ...listsOf(body), note];
}

/**
 * The texts of a body as one list, those of its parts as lists of their own behind it. What is
 * printed of an own table or a picture stands by itself, and so does each note.
 */
function listsOf(body: readonly BodyItem[]): (readonly Whole[])[] {
  const texts = body.filter((item) => item.type === "text");
  return [texts, ...body.flatMap(listsBeside)];
}

function listsBeside(item: BodyItem): (readonly Whole[])[] {
  switch (item.type) {
    case "text":
      return [];
    case "part":
      return listsUnder(item);
    case "ownNote":
      return [[item]];
    case "ownTable":
    case "ownPicture":
      return ownTexts(item).map((text) => [text]);
  }
}

/** A heading that runs into its first paragraph is one with it: a sentence may begin in the one. */
function listsUnder({ heading, runIn, body, pointer }: Part): (readonly Whole[])[] {
  const [first, ...others] = body;
  if (!runIn || first?.type !== "text") return [[{ text: heading, pointer }], ...listsOf(body)];
  const end = heading === "" || /[。！？：]$/.test(heading) ? "" : "。";
  const lead: BodyItem = { ...first, text: heading + end + first.text };
  return listsOf([lead, ...others]);
}
