import { gridNamed } from "../../src/edition/edition.ts";
import { readHtml } from "../../src/readers/html/read-html.ts";
import type { SourceDocument } from "../../src/readers/source.ts";
import { type Draft, editionOf } from "../given/reports.ts";
import { numbersOf } from "./judge.ts";

/** A published report as a portal's page; which edition each of its tables follows. */
export type Published = {
  readonly draft: Draft;
  readonly editions: Readonly<Record<string, string>>;
};

const headings: Readonly<Record<string, string>> = {
  proactive: "二、主动公开政府信息情况",
  requests: "三、收到和处理政府信息公开申请情况",
  disputes: "四、政府信息公开行政复议、行政诉讼情况",
};

/** The page's HTML, with one label cut short as two of the published reports have it. */
export function publishedPage({ draft, editions }: Published): string {
  const figures = numbersOf(draft);
  const sections = Object.entries(editions).map(([name, edition]) => {
    const rows = gridNamed(editionOf(edition), name)?.rows.map((row) => {
      const cells = row.map((cell) => {
        const text =
          cell.type === "label"
            ? cell.label.replace("法规禁", "").replaceAll("\n", "<br>")
            : plain(figures.get(`/tables/${name}/${cell.field.path.replaceAll(".", "/")}`) ?? "");
        return `<td rowspan="${cell.rowSpan}" colspan="${cell.colSpan}">${text}</td>`;
      });
      return `<tr>${cells.join("")}</tr>`;
    });
    return `<p>${headings[name]}</p><table>${rows?.join("")}</table>`;
  });
  return `<meta charset="utf-8"><p>${draft.title}</p>${sections.join("")}`;
}

export function publishedSource(published: Published): SourceDocument {
  return readHtml(new TextEncoder().encode(publishedPage(published)));
}

function plain(figure: string): string {
  if (!figure.startsWith("{")) return figure;
  const { value, unit = "" } = JSON.parse(figure) as { value: number; unit?: string };
  return `${value}${unit}`;
}
