import { finding } from "../../../messages/finding.ts";
import { sourcePlaceText } from "../../../messages/source-place.ts";
import type { KnownFacts } from "../../source.ts";
import { fullAgency } from "../text/full-agency.ts";
import { agencyOfTitle, type Head, yearOf } from "../text/head.ts";
import type { JsonObject } from "./draft.ts";
import { ask, type Drafting, excerpt, tellMissing } from "./drafting.ts";

/** What the file says of the whole report, in its head, its closing, or a form's own cells. */
export type HeadFacts = {
  readonly head: Head;
  readonly year: number | undefined;
  readonly known: KnownFacts;
  readonly signature: KnownFacts["signature"];
  /** The text of the sections. */
  readonly text: string;
};

/** Puts year, agency, title and introduction into the draft. */
export function draftHead(facts: HeadFacts, drafting: Drafting): JsonObject {
  const { title, subtitle, introduction, ignored } = facts.head;
  const { level, agency } = facts.known;
  const head: JsonObject = {
    ...draftYear(facts, drafting),
    ...(level ? { level } : {}),
    ...draftAgency(facts, drafting),
    ...(title === undefined ? {} : { title }),
    ...(subtitle.length > 0 ? { subtitle } : {}),
    ...(introduction.length > 0
      ? { introduction: introduction.map(({ text }) => text.trim()) }
      : {}),
  };
  if (title === undefined && agency === undefined) tellMissing(drafting, "/title", "@importTitle");
  for (const { text, place } of ignored) {
    const parameters = { l: excerpt(text), where: sourcePlaceText(place) };
    drafting.findings.push(finding("IMPORT-IGNORED", "info", { pointer: "" }, parameters));
  }
  return head;
}

function draftYear({ head, year, known }: HeadFacts, drafting: Drafting): JsonObject {
  if (year === undefined) {
    tellMissing(drafting, "/year", "@importYear");
    return {};
  }
  const isCertain = known.year !== undefined || yearOf(head.title ?? "") !== undefined;
  if (!isCertain) {
    const alternatives = [String(year)];
    ask(drafting, {
      code: "ASK-YEAR",
      pointer: "/year",
      parameters: { l: year },
      alternatives,
      where: "",
    });
  }
  return { year };
}

/** 洪泽区人民政府 in the title, 淮安市洪泽区人民政府 in the text: which it is has to be told. */
function draftAgency(facts: HeadFacts, drafting: Drafting): JsonObject {
  const { head, known, signature } = facts;
  if (known.agency !== undefined) return { agency: known.agency };
  const short = agencyOfTitle(head.title ?? "") ?? signature?.agency;
  if (short === undefined) {
    tellMissing(drafting, "/agency", "@importAgency");
    return {};
  }
  const agency = fullAgency(short, head.introduction);
  if (agency === undefined) {
    if (!isConfirmed(short, facts)) askTitleAgency(short, drafting);
    return { agency: short };
  }
  ask(drafting, {
    code: "ASK-AGENCY",
    pointer: "/agency",
    parameters: { l: agency, r: short },
    alternatives: [agency, short],
    where: sourcePlaceText(head.introduction[0]?.place ?? {}),
  });
  return { agency };
}

/** The signature or the text names the organ, too: a title may say anything around its year. */
function isConfirmed(agency: string, { head, signature, text }: HeadFacts): boolean {
  const signed = signature?.agency ?? "";
  const all = [...head.introduction.map((one) => one.text), text].join("\n").replaceAll(/\s/g, "");
  return (
    signed.includes(agency) || (signed !== "" && agency.includes(signed)) || all.includes(agency)
  );
}

function askTitleAgency(agency: string, drafting: Drafting): void {
  ask(drafting, {
    code: "ASK-AGENCY-TITLE",
    pointer: "/agency",
    parameters: { l: agency },
    alternatives: [agency],
    where: "",
  });
}
