import { rankOfCity } from "./cities.ts";
import type { Report } from "./report.ts";

type Agency = Pick<Report, "agency" | "level">;

/** How high the organ stands; `city` takes in the municipalities and the autonomous prefectures. */
export type Rank = "state" | "province" | "city" | "county" | "township";

/**
 * From the lowest up: the last place in a name decides. 市 inside 市场 and 城市 is no place,
 * a 市 after another is a county-level one; 街道 and 乡 count as the place of an office alone.
 */
const ranks: readonly (readonly [Rank, RegExp])[] = [
  ["township", /街道|(?:乡|镇)(?:人民)?(?:政府|$)/],
  ["county", /[县旗]|(?<!自治|地)区|市.{1,40}(?<!城)市(?![场政])/],
  ["city", /(?<!城)市(?!场)|自治州|州(?:人民政府|$)|盟|地区/],
  ["province", /省|自治区/],
  ["state", /^(?:国务院|中华人民共和国|国家|中国)|[部署]$/],
];

/** The one city in a name, what stands above it left out. */
const city = /^(?:.{0,20}(?:省|自治[区州]|地区|盟))?(.{1,10}?)(?<!城)市(?!场)/;

/** The organ's rank by its level and name; undefined when the name does not tell. */
export function rankOf({ agency, level }: Agency): Rank | undefined {
  if (level === "township") return "township";
  const rank = ranks.find(([, form]) => form.test(agency))?.[0];
  if (rank !== "city") return rank;
  return rankOfCity(city.exec(agency)?.[1] ?? "") ?? rank;
}

/** Zones are run by a 管委会, though some bear a name that ends as a district's. */
const zone = /(?:开发|工业|产业|园|保税|度假|旅游|风景|名胜|合作|试验|功能|高新|经开)区$/;
/** A place and nothing else: its government reports. */
const place = /(?:[省市县区旗盟乡镇]|自治州|街道)$/;

/** Whether it is a people's government, or the office that reports for it. */
export function isGovernment({ agency, level }: Agency): boolean {
  if (level === "government" || /政府(?:办公[厅室])?$/.test(agency)) return true;
  return level !== "department" && place.test(agency) && !zone.test(agency);
}

/** Names of organs that are no government, whatever place they stand in. */
const offices =
  /(?:[局厅委处办院所站队社]|委员会|管委会|中心|办公室|公司|集团|大学|学院|学校|医院|银行|协会|公署|街道)$/;
/** They have no government, but a 行政公署 that a province sends. */
const dispatched = /(?:盟|地区)(?:行政公署|行署|$)/;
const municipality = /^(?:北京|天津|上海|重庆)市/;

/**
 * Whether the organ may make 规章: ministries, and the governments of provinces, cities with
 * districts and autonomous prefectures. Undefined when its name does not tell for certain.
 * @see 《立法法》（2023年修正）第九十一条、第九十三条
 */
export function mayMakeRules(agency: Agency): boolean | undefined {
  const rank = rankOf(agency);
  if (rank === "state") return true;
  if (rank === "county" || rank === "township") return false;
  if (dispatched.test(agency.agency)) return false;
  if (!isGovernment(agency)) return offices.test(agency.agency) ? false : undefined;
  if (rank === "province") return true;
  if (rank === undefined) return undefined;
  const name = city.exec(agency.agency)?.[1];
  const isKnown = name === undefined || rankOfCity(name) === "city";
  return isKnown || municipality.test(agency.agency) ? true : undefined;
}
