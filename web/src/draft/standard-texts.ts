import type { Edition } from "../../../src/edition/edition.ts";
import { printNumber } from "../../../src/report/text/numbering.ts";
import type { Draft } from "./draft.ts";

/** Where a person has still to write; the check lets no file be made of it. */
const gap = "××";

/** A text to start from, in the words that published reports have; undefined where there is none. */
export function standardText(place: string, draft: Draft, edition: Edition): string | undefined {
  if (place === "introduction") return opening(draft, edition);
  return place === "otherMatters" ? closing(draft) : undefined;
}

function opening({ year }: Draft, { document, sections }: Edition): string {
  const parts = sections.map(({ heading }) => heading).join("、");
  const count = printNumber(1, sections.length).slice(0, -1);
  return [
    "本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《中华人民共和国政府信息公开工作年度报告格式》",
    `（${document}）编制。报告由${parts}${count}部分组成。统计期限为${year}年1月1日至12月31日。`,
    `本报告电子版可在${gap}网站下载。如有疑问，请与${gap}联系（地址：${gap}；邮编：${gap}；电话：${gap}；电子邮箱：${gap}）。`,
  ].join("");
}

/** The fee for what is asked for has been charged since 2021 (国办函〔2020〕109号). */
function closing({ year, agency }: Draft): string {
  if (year < 2021) return "无其他需要报告的事项。";
  const fees = `发出政府信息公开信息处理费收费通知${gap}件，通知收费${gap}元，实际收取${gap}元`;
  return `${year}年，${agency || "本机关"}${fees}。除上述情况外，无其他需要报告的事项。`;
}
