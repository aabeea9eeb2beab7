import type { Chance } from "../../given/chance.ts";

/** Numbers are distorted in other ways than labels. */
export function isFigure(text: string): boolean {
  return /^[增减+-]?[\d０-９,.，]+(?:万?元)?$/.test(text.trim());
}

export function oneLine(text: string): string {
  return text.replaceAll(/\s/g, "");
}

export function fullWidth(text: string): string {
  return text.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

export function withCommas(text: string, comma: string): string {
  return text.replace(/\d{4,}/, (digits) => digits.replaceAll(/\B(?=(?:\d{3})+$)/g, comma));
}

export function spaced(text: string, chance: Chance, blank: string): string {
  return [...text].map((one) => (chance() < 0.25 ? one + blank : one)).join("");
}

export function thinned(text: string, chance: Chance): string {
  return text.length < 6 ? text : [...text].filter(() => chance() > 0.12).join("");
}

const traditionalForms = new Map(
  [
    ..."條条項项數数總总計计規规範范處处決决許许辦办結结關关與与務务業业機机構构組组織织團团體体對对開开發发現现強强費费請请復复訴诉訟讼維维審审糾纠報报國国護护權权屬属類类過过應应書书轉转繼继續续".matchAll(
      /../gu,
    ),
  ].map(([pair]) => [pair.charAt(1), pair.charAt(0)]),
);

export function traditional(text: string): string {
  return [...text].map((one) => traditionalForms.get(one) ?? one).join("");
}

export function pickOne(items: readonly string[], chance: Chance): string {
  return items[Math.floor(chance() * items.length)] ?? "";
}
