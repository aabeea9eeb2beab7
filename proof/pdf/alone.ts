const isStricter = "规则库允许它；本项目一概不写，规则从严，其余规则因此不必顾及它";
const isUnused = "规则库只及页面内容用到的对象；本项目查全部";
const isMissing = "规则库没有这一条；标准的要求，本项目的文件可以机检";
const isMeaning = "规则库没有这一条（一般文件须由人判断）；本项目知道自己写了什么，可以判";

/**
 * Why a rule of ours stands although veraPDF says nothing, by the beginning of its first clause:
 * looked up in the profiles PDFA-3A.xml and PDFUA-1.xml that veraPDF 1.28.2 brings.
 */
const reasons: readonly (readonly [clause: string, reason: string])[] = [
  ["ISO 32000-1", "ISO 32000-1 的要求，不在两份规则库之内；阅读器依赖它"],
  ["ICC.1", "ICC 规范对特性文件自身的要求；规则库只看其类别、颜色和版本"],
  ["ISO 19005-2:2011 6.1.4", "规则库只看 xref 的写法；本项目从头逐个走过文件的字节"],
  ["ISO 19005-2:2011 6.1.8", "规则库只看字体、颜料和结构类型的名字；本项目查全部名字"],
  ["ISO 19005-2:2011 6.6.2.1 (stream)", isStricter],
  ["ISO 19005-2:2011 6.6.3", "规则库没有这一条；文件信息与 XMP 两处不一，目录就会不一"],
  ["ISO 19005-2:2011 6.2.3", "规则库允许灰度、RGB、CMYK；本项目的页面只用灰度"],
  ["ISO 19005-2:2011 6.2.4.2", isStricter],
  ["ISO 19005-2:2011 6.2.5", isUnused],
  ["ISO 19005-2:2011 6.2.10", isStricter],
  ["ISO 19005-2:2011 6.2.9", isStricter],
  ["ISO 19005-2:2011 6.2.2", "规则库只禁止继承来的资源；本项目要求每个名字都有所指"],
  ["ISO 19005-2:2011 6.1.13 (q and Q)", "规则库只限嵌套 28 层；不成对的页面合并时会坏"],
  ["ISO 19005-2:2011 6.2.11.2", "规则库只要有一处字体名；本项目要求 Type 0 字体自己的名字"],
  ["ISO 19005-2:2011 6.2.11.3.1", "编码为 Identity-H 时规则库不比较；本项目都要求写全"],
  ["ISO 19005-2:2011 6.2.11.7.2 (values)", "规则库只认 U+0000、U+FEFF、U+FFFE，不认半个代理对"],
  ["ISO 14289-1:2014 7.5", isMeaning],
  ["Matterhorn 15-005", isMeaning],
  ["ISO 14289-1:2014 7.17", isMeaning],
  ["ISO 14289-1:2014 7.3", "规则库只看 Figure 有没有替代文字；本项目也看图片在不在 Figure 之内"],
  ["ISO 14289-1:2014 7.11", isMissing],
  ["ISO 19005-2:2011 6.5.1", isStricter],
  ["ISO 19005-2:2011 6.9", isStricter],
  ["ISO 19005-2:2011 6.8", "送检用的是 PDF/A-3a，附件在第三部分中允许"],
  ["ISO 19005-3:2012 6.8 (relation)", "规则库只看有没有 AFRelationship，不看是不是标准所列的值"],
  ["ISO 19005-3:2012 6.8 (date)", isMissing],
];

/** @throws for a rule that nobody has looked up yet: a run must not hide it. */
export function explainAlone(clause: string): string {
  const found = reasons.find(([beginning]) => clause.startsWith(beginning));
  if (!found) throw new Error(`nobody has explained why veraPDF does not see: ${clause}`);
  return found[1];
}
