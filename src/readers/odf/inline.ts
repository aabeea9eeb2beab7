import { wordsIn } from "../docx/words.ts";
import { element, run, runOf, runProperties, valued } from "../word/elements.ts";
import { childrenOf, textOf, type XmlElement } from "../xml.ts";
import { drawings, readDrawn } from "./drawings.ts";
import type { Ground, OdfSetting, ReadInside } from "./setting.ts";

type Walk = {
  readonly runs: XmlElement[];
  readonly setting: OdfSetting;
  readonly readInside: ReadInside;
  /** Blanks behind a blank are none. */
  isAfterBlank: boolean;
};

/** The runs of a paragraph. */
export function readInline(
  paragraph: XmlElement,
  ground: Ground,
  { setting, readInside }: Pick<Walk, "setting" | "readInside">,
): XmlElement[] {
  const walk: Walk = { runs: [], setting, readInside, isAfterBlank: true };
  readChildren(paragraph, ground, walk);
  return walk.runs;
}

type Reader = (element: XmlElement, ground: Ground, walk: Walk) => void;

function readChildren(parent: XmlElement, ground: Ground, walk: Walk): void {
  for (const child of parent.children) {
    if (typeof child === "string") addText(child, ground, walk);
    else if (drawings.has(child.name)) addDrawing(child, ground, walk);
    else (readers.get(child.name) ?? readChildren)(child, ground, walk);
  }
}

const nothing: Reader = () => {};

/** Any other element only wraps text, or is a field with the text that it shows. */
const readers = new Map<string, Reader>([
  ["span", readSpan],
  [
    "s",
    ({ attributes }, ground, walk) => add(" ".repeat(countOf(attributes["text:c"])), ground, walk),
  ],
  ["tab", (_, ground, walk) => add("\t", ground, walk)],
  ["line-break", (_, ground, walk) => add("\n", ground, walk)],
  ["note", readNote],
  ["annotation", readComment],
  ["ruby-text", readPhonetic],
  ["change", readDeletion],
  ["hidden-text", readHiddenText],
  ["script", nothing],
  ["number", nothing],
  ["annotation-end", nothing],
  ["event-listeners", nothing],
]);

/** No one types more. */
const mostBlanks = 1000;

function countOf(said: string | undefined): number {
  return Math.min(Math.max(Number(said ?? 1) || 1, 1), mostBlanks);
}

function addText(text: string, ground: Ground, walk: Walk): void {
  const inOneLine = text.replaceAll(/[\t\r\n ]+/g, " ");
  const words = walk.isAfterBlank ? inOneLine.replace(/^ /, "") : inOneLine;
  if (words === "") return;
  add(words, ground, walk);
  walk.isAfterBlank = words.endsWith(" ");
}

function add(text: string, { formatting }: Ground, walk: Walk): void {
  walk.runs.push(run(text, look(formatting)));
  walk.isAfterBlank = false;
}

/** A style of characters may be that of a heading, for text that runs on behind it. */
type Named = Ground["formatting"] & { readonly style?: string };

function look(formatting: Named): XmlElement[] {
  const { style } = formatting;
  return [...(style ? [valued("rStyle", style)] : []), ...runProperties(formatting)];
}

function readSpan(span: XmlElement, ground: Ground, walk: Walk): void {
  const name = span.attributes["text:style-name"];
  const { styles } = walk.setting;
  const style = styles.nameOf("text", name);
  const formatting: Named = {
    ...ground.formatting,
    ...styles.formatting("text", name),
    ...(style === "" ? {} : { style }),
    // Nothing inside of what is hidden is seen.
    ...(ground.formatting.hidden ? { hidden: true } : {}),
  };
  readChildren(span, { ...ground, formatting }, walk);
}

function tell(one: XmlElement, { formatting }: Ground, { runs }: Walk): void {
  runs.push(runOf([one], look(formatting)));
}

function addDrawing(drawing: XmlElement, ground: Ground, walk: Walk): void {
  for (const one of readDrawn(drawing, ground, walk)) tell(one, ground, walk);
}

function readNote(note: XmlElement, ground: Ground, walk: Walk): void {
  const { notes } = walk.setting;
  const id = String(notes.size + 1);
  const inside = childrenOf(note, "note-body").flatMap((body) => walk.readInside(body, ground));
  notes.set(id, wordsIn(element("footnote", {}, inside)));
  tell(element("footnoteReference", { "w:id": id }), ground, walk);
}

function readComment(_: XmlElement, ground: Ground, walk: Walk): void {
  const { comments } = walk.setting;
  comments.count++;
  tell(element("commentReference", { "w:id": String(comments.count) }), ground, walk);
}

function readPhonetic(reading: XmlElement, ground: Ground, walk: Walk): void {
  tell(element("rt", {}, [run(textOf(reading))]), ground, walk);
}

/** Marks where words stood. */
function readDeletion({ attributes }: XmlElement, ground: Ground, walk: Walk): void {
  const words = walk.setting.deleted.get(attributes["text:change-id"] ?? "");
  if (words) walk.runs.push(element("del", {}, [run(words, look(ground.formatting))]));
}

function readHiddenText(field: XmlElement, ground: Ground, walk: Walk): void {
  const isHidden = field.attributes["text:is-hidden"] === "true";
  const words = field.attributes["text:string-value"] ?? textOf(field);
  if (isHidden) add(words, { ...ground, formatting: { ...ground.formatting, hidden: true } }, walk);
  else readChildren(field, ground, walk);
}
