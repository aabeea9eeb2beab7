const isStricter = "标准只限制其用法，本项目一概不写；规则从严，其余规则因此不必顾及它";
const isUnused = "veraPDF 只查页面画到的对象，本项目查全部";
const isMeaning = "一般文件须由人判断，veraPDF 不判；本项目知道自己写了什么，可以判";
const isOfBytes = "veraPDF 按交叉引用取对象，不看其间的字节；本项目从头逐个走过";

/** Why a rule of ours stands although veraPDF says nothing, by the beginning of its first clause. */
const reasons: readonly (readonly [clause: string, reason: string])[] = [
  ["ISO 32000-1", "ISO 32000-1 的要求，不在 PDF/A、PDF/UA 的机检条款之内；阅读器依赖它"],
  ["ICC.1", "ICC 规范对特性文件自身的要求，veraPDF 只读其头部"],
  ["ISO 19005-2:2011 6.1.4", isOfBytes],
  ["ISO 19005-2:2011 6.1.8", isUnused],
  ["ISO 19005-2:2011 6.6.2.1 (stream)", isStricter],
  ["ISO 19005-2:2011 6.6.3", "veraPDF 不比较文件信息与 XMP；两处不一会使目录不一"],
  ["ISO 19005-2:2011 6.2.3", "veraPDF 不要求颜色数与页面所用一致；本项目的页面是灰度"],
  ["ISO 19005-2:2011 6.2.4.2", isStricter],
  ["ISO 19005-2:2011 6.2.5", isUnused],
  ["ISO 19005-2:2011 6.2.10", isStricter],
  ["ISO 19005-2:2011 6.2.9", isStricter],
  ["ISO 19005-2:2011 6.2.2", isUnused],
  ["ISO 19005-2:2011 6.1.13 (q and Q)", "veraPDF 只限嵌套层数；不成对的页面在合并时会坏"],
  ["ISO 19005-2:2011 6.2.11.2", "veraPDF 不查字体名缺失；字体的其余条款要按名查找"],
  ["ISO 19005-2:2011 6.2.11.3.1", "所植的是两处都缺，veraPDF 视为一致"],
  ["ISO 19005-2:2011 6.2.11.7.2 (values)", "veraPDF 只认 U+0000、U+FEFF、U+FFFE，不认半个代理对"],
  ["ISO 14289-1:2014 7.5", isMeaning],
  ["Matterhorn 15-005", isMeaning],
  ["ISO 14289-1:2014 7.17", isMeaning],
  ["ISO 14289-1:2014 7.3", isMeaning],
  ["ISO 14289-1:2014 7.11", isMeaning],
  ["ISO 19005-2:2011 6.5.1", isUnused],
  ["ISO 19005-2:2011 6.9", isStricter],
  ["ISO 19005-2:2011 6.8", "送检用的是 PDF/A-3a，附件在第三部分中允许"],
  ["ISO 19005-3:2012 6.8 (relation)", isStricter],
  ["ISO 19005-3:2012 6.8 (date)", "veraPDF 不查附件的日期和长度"],
];

/** @throws for a rule that nobody has looked up yet: a run must not hide it. */
export function explainAlone(clause: string): string {
  const found = reasons.find(([beginning]) => clause.startsWith(beginning));
  if (!found) throw new Error(`nobody has explained why veraPDF does not see: ${clause}`);
  return found[1];
}
