import type { Say } from "../messages/say.ts";
import type { TermKey } from "./terms-zh-CN.ts";

/**
 * Where an explanation was found: the official text, published reports, a notice that binds one
 * place alone, or nothing but the common reading. Only the first is an order.
 */
export type Basis = "official" | "published" | "local" | "common";

export type Term = {
  readonly key: TermKey;
  /** The step: `basics`, or a mandated section's id. */
  readonly place: string;
  /** The rows of the step's table that it is about. */
  readonly path?: string;
  readonly basis: Basis;
  /** The edition that has it; all where none is named. */
  readonly edition?: string;
};

/** The words of law and format that a clerk meets, in the order of the form. */
export const terms: readonly Term[] = [
  { key: "level", place: "basics", basis: "published" },
  { key: "period", place: "basics", basis: "published" },
  { key: "deadline", place: "basics", basis: "common" },
  { key: "signature", place: "basics", basis: "published" },
  { key: "overview", place: "overview", basis: "official" },
  { key: "supervision", place: "overview", basis: "official" },
  { key: "length", place: "overview", basis: "local" },
  { key: "rules", place: "proactive", path: "rules", basis: "common" },
  {
    key: "normative",
    place: "proactive",
    path: "normativeDocuments",
    basis: "local",
    edition: "2021",
  },
  {
    key: "counts",
    place: "proactive",
    path: "normativeDocuments",
    basis: "published",
    edition: "2021",
  },
  {
    key: "inForce",
    place: "proactive",
    path: "normativeDocuments.inForce",
    basis: "common",
    edition: "2021",
  },
  { key: "decisions", place: "proactive", path: "licensing", basis: "local", edition: "2021" },
  { key: "decisions", place: "proactive", path: "penalties", basis: "local", edition: "2021" },
  { key: "decisions", place: "proactive", path: "compulsion", basis: "local", edition: "2021" },
  { key: "fees", place: "proactive", path: "fees", basis: "common", edition: "2021" },
  { key: "items", place: "proactive", path: "licensing", basis: "published", edition: "2019" },
  { key: "items", place: "proactive", path: "otherServices", basis: "published", edition: "2019" },
  { key: "items", place: "proactive", path: "penalties", basis: "published", edition: "2019" },
  { key: "items", place: "proactive", path: "compulsion", basis: "published", edition: "2019" },
  { key: "feeItems", place: "proactive", path: "fees", basis: "published", edition: "2019" },
  {
    key: "procurement",
    place: "proactive",
    path: "procurement",
    basis: "published",
    edition: "2019",
  },
  ...requests([
    ["received", "received"],
    ["carriedIn", "carriedIn"],
    ["granted", "granted"],
    ["partlyGranted", "partlyGranted"],
    ["stateSecret", "refused.stateSecret"],
    ["forbiddenByLaw", "refused.forbiddenByLaw"],
    ["security", "refused.securityAndStability"],
    ["thirdParty", "refused.thirdPartyRights"],
    ["internal", "refused.internalAffairs"],
    ["process", "refused.processRecords"],
    ["enforcement", "refused.enforcementFile"],
    ["inquiry", "refused.inquiryMatter"],
    ["notHeld", "unavailable.notHeld"],
    ["notReadyMade", "unavailable.notReadyMade"],
    ["stillUnclear", "unavailable.stillUnclear"],
    ["petition", "notProcessed.petition"],
    ["duplicate", "notProcessed.duplicate"],
    ["publication", "notProcessed.publication"],
    ["abusive", "notProcessed.abusive"],
    ["confirmation", "notProcessed.confirmation"],
    ["notCorrected", "otherHandling.notCorrected"],
    ["feeUnpaid", "otherHandling.feeUnpaid"],
    ["otherHandling", "otherHandling.other"],
    ["closed", "closed"],
    ["carriedOut", "carriedOut"],
  ]),
  { key: "disputes", place: "disputes", path: "", basis: "official" },
  { key: "disputesCarried", place: "disputes", basis: "published" },
  { key: "disputesOther", place: "disputes", basis: "common" },
  { key: "problems", place: "problems", basis: "local" },
  { key: "informationFee", place: "otherMatters", basis: "common", edition: "2021" },
];

/** What the rows count is read out of the 条例 by those who fill them in; the format does not say it. */
function requests(rows: readonly (readonly [TermKey, string])[]): Term[] {
  return rows.map(([key, path]) => ({
    key,
    place: "requests",
    path,
    basis: key === "partlyGranted" ? "published" : "common",
  }));
}

export function termsOf(place: string, edition: string): Term[] {
  const own = terms.filter((one) => one.place === place && (one.edition ?? edition) === edition);
  return own.filter(({ key }, index) => own.findIndex((one) => one.key === key) === index);
}

/** The explanation for a cell: of the nearest row or group that has one. */
export function termAt(table: string, path: string, edition: string): Term | undefined {
  return terms
    .filter((one) => one.place === table && (one.edition ?? edition) === edition)
    .filter((one) => one.path !== undefined && `${path}.`.startsWith(one.path && `${one.path}.`))
    .sort((one, other) => (other.path?.length ?? 0) - (one.path?.length ?? 0))[0];
}

/** How far an explanation binds, in a word. */
export function basisName(basis: Basis, say: Say): string {
  switch (basis) {
    case "official":
      return say("basisOfficial");
    case "published":
      return say("basisPublished");
    case "local":
      return say("basisLocal");
    case "common":
      return say("basisCommon");
  }
}
