import type { BodyItem, Report } from "./report.ts";

/** What a mandated section says, headings included, a line each; undefined when there is no such section. */
export function sectionText({ sections }: Report, id: string): string | undefined {
  const section = sections.find((one) => one.id === id);
  return section && linesOf(section.body).join("\n");
}

function linesOf(body: readonly BodyItem[]): string[] {
  return body.flatMap((item) =>
    item.type === "text" ? [item.text] : [item.heading, ...linesOf(item.body)],
  );
}
