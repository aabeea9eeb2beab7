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

/** The organ's rank by its level and name; undefined when the name does not tell. */
export function rankOf({ agency, level }: Agency): Rank | undefined {
  if (level === "township") return "township";
  return ranks.find(([, form]) => form.test(agency))?.[0];
}

/** Whether it is a people's government, or the office that reports for it. */
export function isGovernment({ agency, level }: Agency): boolean {
  return level === "government" || /人民政府(?:办公[厅室])?$/.test(agency);
}

/**
 * Whether the organ may make 规章; undefined when its name does not tell its rank.
 * A county-level city named without its prefecture passes for a city with districts.
 * @see 《立法法》第九十一条、第九十三条
 */
export function mayMakeRules(agency: Agency): boolean | undefined {
  const rank = rankOf(agency);
  if (rank === undefined) return undefined;
  if (rank === "state") return true;
  return isGovernment(agency) && (rank === "province" || rank === "city");
}
