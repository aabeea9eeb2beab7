import { readFileSync } from "node:fs";

const example = new URL("../../examples/huaiyin-2019.json", import.meta.url);

type Section = { readonly id?: string; readonly heading?: string; readonly body?: unknown };

/** The example report with its prose repeated: the tables stay as they are. */
export function exampleText(times: number): string {
  const report = JSON.parse(readFileSync(example, "utf8")) as { sections: Section[] };
  const sections = report.sections.map((section) => ({
    ...section,
    ...(section.body === undefined ? {} : { body: repeat(section.body, times) }),
  }));
  return JSON.stringify({ ...report, sections });
}

function repeat(body: unknown, times: number): unknown[] {
  const parts = Array.isArray(body) ? body : [body];
  return Array.from({ length: times }, () => parts).flat();
}
