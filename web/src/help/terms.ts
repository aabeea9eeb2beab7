import { type Edition, gridNamed, sectionWithId } from "../../../src/edition/edition.ts";
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
  /** What an edition has to print, as a row or a column, or to treat; it fits all where none is named. */
  readonly label?: string;
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
    label: "行政规范性文件",
  },
  {
    key: "counts",
    place: "proactive",
    path: "normativeDocuments",
    basis: "published",
    label: "本年制发件数",
  },
  {
    key: "inForce",
    place: "proactive",
    path: "normativeDocuments.inForce",
    basis: "common",
    label: "现行有效件数",
  },
  {
    key: "decisions",
    place: "proactive",
    path: "licensing",
    basis: "local",
    label: "本年处理决定数量",
  },
  {
    key: "decisions",
    place: "proactive",
    path: "penalties",
    basis: "local",
    label: "本年处理决定数量",
  },
  {
    key: "decisions",
    place: "proactive",
    path: "compulsion",
    basis: "local",
    label: "本年处理决定数量",
  },
  {
    key: "fees",
    place: "proactive",
    path: "fees",
    basis: "common",
    label: "本年收费金额（单位：万元）",
  },
  {
    key: "items",
    place: "proactive",
    path: "licensing",
    basis: "published",
    label: "上一年项目数量",
  },
  {
    key: "items",
    place: "proactive",
    path: "otherServices",
    basis: "published",
    label: "上一年项目数量",
  },
  {
    key: "items",
    place: "proactive",
    path: "penalties",
    basis: "published",
    label: "上一年项目数量",
  },
  {
    key: "items",
    place: "proactive",
    path: "compulsion",
    basis: "published",
    label: "上一年项目数量",
  },
  {
    key: "feeItems",
    place: "proactive",
    path: "fees",
    basis: "published",
    label: "上一年项目数量",
  },
  {
    key: "procurement",
    place: "proactive",
    path: "procurement",
    basis: "published",
    label: "采购总金额",
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
  { key: "informationFee", place: "otherMatters", basis: "common", label: "信息处理费" },
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

export function termsOf(place: string, edition: Edition): Term[] {
  const own = terms.filter((one) => one.place === place && fits(one, edition));
  return own.filter(({ key }, index) => own.findIndex((one) => one.key === key) === index);
}

/** The explanation for a cell: of the nearest row or group that has one. */
export function termAt(table: string, path: string, edition: Edition): Term | undefined {
  return terms
    .filter((one) => one.place === table && fits(one, edition))
    .filter((one) => one.path !== undefined && `${path}.`.startsWith(one.path && `${one.path}.`))
    .sort((one, other) => (other.path?.length ?? 0) - (one.path?.length ?? 0))[0];
}

function fits({ place, label }: Term, edition: Edition): boolean {
  if (label === undefined) return true;
  const printed = gridNamed(edition, place)?.fields.flatMap(({ labels }) => Object.values(labels));
  const treated = sectionWithId(edition, place)?.topics?.map(({ name }) => name);
  return [...(printed ?? []), ...(treated ?? [])].includes(label);
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
