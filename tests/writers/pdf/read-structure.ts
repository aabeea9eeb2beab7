import { ask } from "./programs.ts";

/** The tree of elements as poppler reads it: one line an element or a text. */
export function structure(pdf: Uint8Array): string[] {
  return ask("pdfinfo", pdf, "-struct-text", "FILE")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.replace(/ \((?:block|inline|table|grouping)\)$/, ""));
}

export type Figure = { readonly text: string; readonly headers: readonly string[] };

/** Every figure of the tables of a document, with the words of its headers. */
export function figures(pdf: Uint8Array): Figure[] {
  const elements = structure(pdf)
    .join("\n")
    .split(/\n +(?=TH|TD|TR|Table|H\d|P)/);
  const names = new Map(
    elements.map((element) => [/^TH <(\w+)>/.exec(element)?.[1], words(element)]),
  );
  return elements
    .filter((element) => element.startsWith("TD"))
    .map((element) => {
      const ids = /\/Headers \[(.*)\]/.exec(element)?.[1]?.match(/\w+/g) ?? [];
      return { text: words(element), headers: ids.map((id) => names.get(id) ?? id) };
    });
}

function words(element: string): string {
  return [...element.matchAll(/"(.*)"/g)].map(([, text]) => text).join("");
}
