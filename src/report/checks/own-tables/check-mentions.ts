import { type Finding, finding } from "../../../messages/finding.ts";
import type { OwnPicture, OwnTable, Report, Section } from "../../report.ts";
import { leavesIn, ownPicturesOf, ownTablesOf } from "./own-items.ts";

/** What a text says of tables and pictures: that one follows, or the number of one. */
export function checkMentions(report: Report): Finding[] {
  const printed = [...ownTablesOf(report), ...ownPicturesOf(report)].flatMap(printedNumber);
  return [
    ...report.sections.flatMap(checkFollowing),
    ...report.sections.flatMap(({ body }) =>
      leavesIn(body).flatMap((item) =>
        item.type === "text" && named.test(item.text)
          ? checkNumbers(item.text, item.pointer, printed)
          : [],
      ),
    ),
  ];
}

/** Most texts name neither, and the other patterns are slow to find that out. */
const named = /[表图]/;

const following = /(?:如|见|详见)(?:下|以下)([表图])|下([表图])所[示列]/g;

/** One that is said to follow stands in the same section; a mandated table is one, too. */
function checkFollowing({ body, table }: Section): Finding[] {
  const items = leavesIn(body);
  return items.flatMap((item, index) => {
    if (item.type !== "text" || !named.test(item.text)) return [];
    const later = items.slice(index + 1);
    return [...item.text.matchAll(following)].flatMap(([t, first, second]) => {
      const kind = (first ?? second) === "表" ? "ownTable" : "ownPicture";
      const isMandated = kind === "ownTable" && table !== undefined;
      if (isMandated || later.some(({ type }) => type === kind)) return [];
      return [finding("TB-NEXT", "info", { pointer: item.pointer }, { t }, { read: t })];
    });
  });
}

const numbered =
  /(?:见|如|参见|据)(附?[表图])\s?(\d{1,2})(?![\d年月日]|[-.．]\d)|(附?[表图])\s?(\d{1,2})所[示列]/g;

/** Where the report numbers none itself, a number may be meant for the mandated tables. */
function checkNumbers(text: string, pointer: string, printed: readonly string[]): Finding[] {
  return [...text.matchAll(numbered)].flatMap(([t, label1, digits1, label2, digits2]) => {
    const name = `${label1 ?? label2}${digits1 ?? digits2}`;
    const isCounted = printed.some((one) => one.startsWith(name.replace(/\d+/, "")));
    if (!isCounted || printed.includes(name)) return [];
    return [finding("TB-REF", "info", { pointer }, { t, name }, { read: t })];
  });
}

function printedNumber({ type, caption }: OwnTable | OwnPicture): string[] {
  if (!caption) return [];
  const { typed, number } = caption;
  if (typed !== undefined) return [typed.replaceAll(/[\s：:、.．]/g, "")];
  return number === undefined ? [] : [`${type === "ownTable" ? "表" : "图"}${number}`];
}
