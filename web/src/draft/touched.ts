import { sectionWithId } from "../../../src/edition/edition.ts";
import { typedText } from "./body.ts";
import { type Draft, type DraftSection, editionOf } from "./draft.ts";

/** The steps in which something is filled in; with any of them the report as a whole, `check`. */
export function touchedSteps(draft: Draft): ReadonlySet<string> {
  const { agency, title, subtitle, introduction, signature } = draft;
  const basics = [
    agency,
    title,
    subtitle.text,
    introduction.text,
    signature.agency,
    signature.date,
  ];
  const steps = [
    ...(isFilled(basics) ? ["basics"] : []),
    ...draft.sections.filter((section) => isTouched(section, draft)).map(({ key }) => key),
  ];
  return new Set(steps.length > 0 ? [...steps, "check"] : []);
}

function isTouched({ id, heading, body, note }: DraftSection, draft: Draft): boolean {
  const table = id === undefined ? undefined : sectionWithId(editionOf(draft), id)?.table;
  const cells = Object.entries(draft.cells).filter(([key]) => key.startsWith(`${table}/`));
  const texts = [heading, typedText(body), note, ...cells.map(([, text]) => text)];
  return body.items !== undefined || isFilled(texts);
}

function isFilled(texts: readonly string[]): boolean {
  return texts.some((text) => text.trim() !== "");
}
