import { ownTexts } from "../own/own-texts.ts";
import type { BodyItem, Report } from "../report.ts";
import { itemsIn } from "./body-items.ts";

/** What a mandated section says, a line each; undefined when there is no such section. */
export function sectionText({ sections }: Report, id: string): string | undefined {
  const section = sections.find((one) => one.id === id);
  return section && linesOf(section.body).join("\n");
}

/**
 * The paragraphs, notes and headings of parts, those that nothing stands under among them, and what
 * own tables and pictures say.
 */
export function linesOf(body: readonly BodyItem[]): string[] {
  return itemsIn(body).flatMap(({ item }) => linesOfItem(item));
}

function linesOfItem(item: BodyItem): string[] {
  switch (item.type) {
    case "text":
    case "ownNote":
      return [item.text];
    case "part":
      return [item.heading];
    case "ownTable":
    case "ownPicture":
      return ownTexts(item).map(({ text }) => text);
  }
}
