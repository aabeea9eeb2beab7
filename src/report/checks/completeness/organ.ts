import { type Finding, finding } from "../../../messages/finding.ts";
import type { Subject } from "../subject.ts";

/** 本报告由某机关根据……编制: the organ that the introduction names as its author. */
const author = /由([^，。；、（）()]{2,30}?)(?:根据|按照|依据|依照|编制|负责编制)/;
/** 由本局, 由六个部分: no name of an organ. */
const noName = /^[本我]|部分|组成|情况/;

/** The organ's name in the title, the introduction and the signature, against `agency`. */
export function checkOrgan({ report }: Subject): Finding[] {
  const { agency, title, introduction, signature } = report;
  const named = [
    { name: organInTitle(title), pointer: "/title" },
    ...introduction.map(({ text, pointer }) => ({ name: author.exec(text)?.[1] ?? "", pointer })),
    ...(signature ? [{ name: signature.agency, pointer: "/signature/agency" }] : []),
  ];
  return named
    .filter(({ name }) => name !== "" && !noName.test(name) && !isSameOrgan(name, agency))
    .map(({ name: l, pointer }) => {
      const severity = mayBeShort(l, agency) ? "info" : "warning";
      const details = { read: l, expected: agency };
      return finding("DOC-ORG", severity, { pointer }, { l, r: agency }, details);
    });
}

/** The title without its year and its kind. */
function organInTitle(title: string): string {
  return title.replaceAll(/\s|\d{4}年度?|(?:政府信息公开|政务公开).*/g, "");
}

/** A government may be named without the places above it, and sign through its office. */
function isSameOrgan(one: string, other: string): boolean {
  const [first, second] = [nameOf(one), nameOf(other)];
  return first.endsWith(second) || second.endsWith(first);
}

/**
 * What runs a place, left out of its name: 示范区 and its 人民政府, a zone and its 管委会, a
 * 街道 and its 办事处, and the office through which each of them signs.
 */
function nameOf(organ: string): string {
  return organ
    .replaceAll(/\s/g, "")
    .replace(/(?:办公[室厅]|办事处)$/, "")
    .replace(/(?:(?:人民)?政府|(?:党工委)?(?:管理委员会|管委会))$/, "")
    .replaceAll("委员会", "委");
}

/** 发改委 for 发展和改革委员会: the same end, and its characters in the longer name's order. */
function mayBeShort(one: string, other: string): boolean {
  const [short = "", long = ""] = [nameOf(one), nameOf(other)].sort(
    (first, second) => first.length - second.length,
  );
  return short.at(-1) === long.at(-1) && isWithin(short, long);
}

function isWithin(short: string, long: string): boolean {
  let at = -1;
  return [...short].every((character) => {
    at = long.indexOf(character, at + 1);
    return at >= 0;
  });
}
