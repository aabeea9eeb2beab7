import { element, run, runOf, runProperties, styleName, valued } from "../word/elements.ts";
import { listItem } from "../word/lists.ts";
import type { XmlElement } from "../xml.ts";
import { symbolCharset } from "./code-pages.ts";
import type { Group } from "./group.ts";
import type { RtfReading } from "./reading.ts";

/** Adds text as the group has it. */
export function addText(text: string, group: Group, reading: RtfReading): void {
  if (text === "") return;
  const { flow, text: take } = group.destination;
  if (!flow) {
    take?.(text);
    return;
  }
  const font = reading.head.fonts.get(group.characters.font);
  const isText = font?.charset !== symbolCharset || /^[\t\n]$/.test(text);
  flow.add(
    isText
      ? run(text, lookOf(group, reading))
      : signsOf(text, font?.name ?? "", { group, reading }),
  );
}

type Place = { readonly group: Group; readonly reading: RtfReading };

function signsOf(text: string, font: string, { group, reading }: Place): XmlElement {
  const signs = [...text].map((sign) => {
    const code = (sign.codePointAt(0) ?? 0).toString(16);
    return element("sym", { "w:font": font, "w:char": code });
  });
  return runOf(signs, lookOf(group, reading));
}

export function lookOf({ characters }: Group, reading: RtfReading): XmlElement[] {
  const { formatting, isDeleted, style } = characters;
  const all = isDeleted ? { ...formatting, struck: true } : formatting;
  const name = style === undefined ? undefined : nameOf("cs", style, reading);
  return [...(name ? [valued("rStyle", name)] : []), ...runProperties(all)];
}

/** Words that end a line, a cell or a row. */
export function endsText(name: string, group: Group, reading: RtfReading): void {
  const { flow } = group.destination;
  if (!flow) return;
  const { isInTable, depth } = group.paragraph;
  const inTables = isInTable ? Math.max(1, depth ?? 1) : (depth ?? 0);
  switch (name) {
    case "par":
      flow.endParagraph(propertiesOf(group, reading), inTables);
      break;
    case "sect":
      if (flow.isOpen()) flow.endParagraph(propertiesOf(group, reading), inTables);
      break;
    case "cell":
      flow.endCell(propertiesOf(group, reading), 1);
      break;
    case "nestcell":
      flow.endCell(propertiesOf(group, reading), Math.max(2, inTables));
      break;
    case "row":
      flow.endRow(reading.rows.definition(), 1);
      break;
    case "nestrow":
      flow.endRow(reading.rows.definition(), Math.max(2, inTables));
      break;
    default:
      return;
  }
  reading.isNumbered = false;
}

function propertiesOf(group: Group, reading: RtfReading): XmlElement[] {
  const { style, list, level, isFilled } = group.paragraph;
  const { isDeleted, isRunIn, formatting } = group.characters;
  const name = nameOf("s", style, reading);
  const mark = [
    ...(formatting.hidden ? [element("vanish")] : []),
    ...(isRunIn ? [element("specVanish")] : []),
    ...(isDeleted ? [element("del")] : []),
  ];
  const isListed = list !== undefined && list > 0 && !reading.isNumbered;
  return [
    ...(name ? [valued("pStyle", name)] : []),
    ...(isListed ? [listItem(String(list), level)] : []),
    ...(isFilled ? [element("shd", { "w:val": "clear", "w:fill": "D9D9D9" })] : []),
    ...(mark.length > 0 ? [element("rPr", {}, mark)] : []),
  ];
}

/** A style's name, or that of the heading's style that it is made from. */
function nameOf(kind: "s" | "cs", number: number, { head }: RtfReading): string {
  const names: string[] = [];
  let style = head.styles.get(`${kind}${number}`);
  while (style && names.length < longestChain) {
    names.push(styleName(style.name));
    style = style.basedOn === undefined ? undefined : head.styles.get(`${kind}${style.basedOn}`);
  }
  return names.find((name) => name.startsWith("Heading")) ?? names[0] ?? "";
}

/** A style that is made from itself would go on without end. */
const longestChain = 30;
