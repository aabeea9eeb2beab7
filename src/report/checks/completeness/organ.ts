import { type Finding, finding } from "../../../messages/finding.ts";
import type { Subject } from "../subject.ts";

/** 本报告由某机关根据……编制: the organ that the introduction names as its author. */
const author = /由([^，。；（）()]{2,30}?)(?:根据|按照|依据|依照|编制|负责编制)/;

/** The organ's name in the title, the introduction and the signature, against `agency`. */
export function checkOrgan({ report }: Subject): Finding[] {
  const { agency, title, introduction, signature } = report;
  const named = [
    { name: organInTitle(title), pointer: "/title" },
    ...introduction.map(({ text, pointer }) => ({ name: author.exec(text)?.[1] ?? "", pointer })),
    ...(signature ? [{ name: signature.agency, pointer: "/signature/agency" }] : []),
  ];
  return named
    .filter(({ name }) => name !== "" && !isSameOrgan(name, agency))
    .map(({ name: l, pointer }) =>
      finding("DOC-ORG", "warning", { pointer }, { l, r: agency }, { read: l, expected: agency }),
    );
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

function nameOf(organ: string): string {
  return organ
    .replaceAll(/\s/g, "")
    .replace(/(?:办公[室厅]|办事处)$/, "")
    .replace(/(?:人民)?政府$/, "");
}
