import { rankOf } from "../../../src/report/agency.ts";
import type { Draft } from "./draft.ts";

/** The kind of agency that a name tells for certain; empty where it may be several, as of a 管委会. */
export function levelOfName(name: string): Draft["level"] {
  const agency = name.trim();
  const isTownship = rankOf({ agency }) === "township";
  if (/(?:人民政府|街道办事处)$/.test(agency)) return isTownship ? "township" : "government";
  return /(?:局|(?<!办公)厅)$/.test(agency) ? "department" : "";
}
