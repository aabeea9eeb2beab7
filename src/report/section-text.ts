import type { BodyItem, Report } from "./report.ts";

/** What a mandated section says, a line each; undefined when there is no such section. */
export function sectionText({ sections }: Report, id: string): string | undefined {
  const section = sections.find((one) => one.id === id);
  return section && linesOf(section.body).join("\n");
}

/** The paragraphs and the headings of parts, those that nothing stands under among them. */
export function linesOf(body: readonly BodyItem[]): string[] {
  return body.flatMap((item) =>
    item.type === "text" ? [item.text] : [item.heading, ...linesOf(item.body)],
  );
}
