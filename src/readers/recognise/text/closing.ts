import { usualForms } from "../../../report/text/half-width.ts";
import type { SourceParagraph } from "../../source.ts";

export type Closing = {
  readonly signature?: { readonly agency: string; readonly date: string };
  /** How many paragraphs at the end it takes. */
  readonly length: number;
};

const dateForm = /^(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/;

/** The organ and the date at the end of a report. */
export function readClosing(paragraphs: readonly SourceParagraph[]): Closing {
  const date = usualForms(paragraphs.at(-1)?.text ?? "").trim();
  const agency = paragraphs.at(-2)?.text.replaceAll(/\s/g, "") ?? "";
  const isAgency = agency !== "" && agency.length <= 40 && !/[。，；：]/.test(agency);
  if (!dateForm.test(date) || !isAgency) return { length: 0 };
  const [year = "", month = "", day = ""] = date.match(/\d+/g) ?? [];
  const iso = [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  return { signature: { agency, date: iso }, length: 2 };
}
