import { perObject } from "../../../document/per-object.ts";
import type { Field } from "../../../edition/edition.ts";
import { type Finding, finding } from "../../../messages/finding.ts";
import { addUp, type Figures, pointersTo } from "../figures.ts";
import { mismatch } from "./mismatch.ts";
import type { QuotedNumber } from "./quoted-numbers.ts";
import { gravity } from "./scope.ts";
import { isSlogan } from "./slogans.ts";

/** Kinds of results as the prose names them, and the rows that belong to each. */
const kinds: readonly { readonly name: string; readonly says: RegExp; readonly rows: RegExp }[] = [
  {
    name: "予以公开",
    says: /(?<!部分)予以公开|同意公开|(?<![予不分动请息])公开(?=[及和或与、](?:予以)?部分公开)/,
    rows: /^granted\.total$/,
  },
  { name: "部分公开", says: /部分(?:予以)?公开/, rows: /^partlyGranted\.total$/ },
  { name: "不予公开", says: /不予公开/, rows: /^refused\..+\.total$/ },
  { name: "无法提供", says: /无法提供/, rows: /^unavailable\..+\.total$/ },
  { name: "不予处理", says: /不予处理/, rows: /^notProcessed\..+\.total$/ },
  { name: "其他处理", says: /其他处理/, rows: /^otherHandling\.(?:.+\.)?total$/ },
];
/** Things other than applications that are disclosed or not, and parts of a kind. */
const otherNouns =
  /结转|新收|上年|公文|文件|信息(?!公开)|事项|目录|清单|理由|决定|复议|诉讼|纠正|[中的]属于|中因|信访|重复|第三方|秘密|案卷|过程性|内部|查询|自然人|法人|企业/;

/**
 * Numbers of results that the text quotes otherwise than the table.
 * @param fields - of the table: what it should hold, filled in or not.
 */
export function checkKinds(
  numbers: readonly QuotedNumber[],
  figures: Figures,
  fields: readonly Field[],
): Finding[] {
  return numbers.flatMap((number) => {
    const named = kindsOf(number);
    if (named.length === 0) return [];
    const plus = pathsOf(named, fields);
    const row = named.map(({ name }) => name).join("、");
    return mismatch("TX-KIND", number, { figures, sums: [{ plus }] }, { row });
  });
}

/** What the table tells of the kinds that words name; undefined where they name none. */
export function kindFigure(
  words: string,
  figures: Figures,
  fields: readonly Field[],
): number | undefined {
  const named = kinds.filter(({ says }) => says.test(words));
  return named.length === 0 ? undefined : addUp(figures, pathsOf(named, fields));
}

type Kind = (typeof kinds)[number];

function pathsOf(named: readonly Kind[], fields: readonly Field[]): string[] {
  const rows = rowsIn(fields);
  return named.flatMap((kind) => rows.get(kind) ?? []);
}

/** Kept for each edition: the cells of every kind. */
const rowsIn = perObject((fields: readonly Field[]): ReadonlyMap<Kind, string[]> => {
  const paths = fields.map(({ path }) => path);
  return new Map(kinds.map((kind) => [kind, paths.filter((path) => kind.rows.test(path))]));
});

function kindsOf({ whole, before, after, unit, context, sentence }: QuotedNumber) {
  const phrase = `${whole}${before}#${after}`;
  if (unit !== "件" || otherNouns.test(phrase)) return [];
  if (!`${sentence.heading}${context.paragraph}`.includes("申请")) return [];
  return kinds.filter(({ says }) => says.test(before));
}

/** Hundredths of a percent that rounding may cost. */
const mostRounding = 0.01;

/** Shares of all results, written behind the number of a kind. */
export function checkPercentages(numbers: readonly QuotedNumber[], figures: Figures): Finding[] {
  return numbers.flatMap((share, index) => {
    const count = numbers[index - 1];
    if (share.unit !== "%" || !count || count.sentence !== share.sentence) return [];
    if (!isShare(share.between) || kindsOf(count).length === 0) return [];
    const right = wholes(share.between, figures).map((whole) => (100 * count.value) / whole);
    const rounding = Math.max(mostRounding, 0.5 * 10 ** -share.decimals) + 1e-9;
    const [expected] = right;
    if (expected === undefined) return [];
    if (right.some((value) => Math.abs(value - share.value) <= rounding)) return [];
    if (isSlogan(share)) return [];
    return [wrongShare(share, expected, figures)];
  });
}

function isShare(between: string): boolean {
  return /占|比例|^（$/.test(between) && !/增|减|升|降|同比|较|满意/.test(between);
}

/** The wholes that a share may be of: the results, or the applications when the text says so. */
function wholes(between: string, figures: Figures): number[] {
  const sums = /受理|收到|新收|申请/.test(between)
    ? [["closed.total"], ["received.total"], ["received.total", "carriedIn.total"]]
    : [["closed.total"]];
  return sums.flatMap((paths) => addUp(figures, paths) ?? []).filter((whole) => whole > 0);
}

function wrongShare(share: QuotedNumber, right: number, figures: Figures): Finding {
  const { sentence, value, decimals, context } = share;
  const r = right.toFixed(decimals);
  const place = { pointer: sentence.pointer };
  return finding(
    "TX-PCT",
    gravity(context),
    place,
    { l: value.toFixed(decimals), r },
    { read: sentence.quote, expected: r, compared: pointersTo(figures, ["closed.total"]) },
  );
}
