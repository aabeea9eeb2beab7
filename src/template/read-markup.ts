import { SaxesParser, type SaxesTagPlain } from "saxes";
import {
  type Block,
  type HeadingLevel,
  type Inline,
  type Paragraph,
  type ParagraphRole,
  type PictureBlock,
  plainText,
  type Table,
} from "../document/blocks.ts";
import type { Target } from "../document/reference.ts";
import { GenerationError } from "../messages/generation-error.ts";
import { ownMember } from "../messages/own-member.ts";

/** A block that is being read. */
type Open = {
  readonly element: string;
  readonly block: OpenBlock;
  readonly content: Inline[];
};

type OpenBlock =
  | { readonly type: "heading"; readonly level: HeadingLevel; readonly runIn: boolean }
  | {
      readonly type: "paragraph";
      readonly role: ParagraphRole;
      readonly counted: Paragraph["counted"];
    };

type State = {
  /** What is placed by its name, by the elements that place it. */
  readonly placed: Readonly<Record<string, ReadonlyMap<string, Table | PictureBlock>>>;
  readonly blocks: Block[];
  /** A run-in heading that waits for its paragraph; nothing else may come first. */
  lead: { readonly level: HeadingLevel; readonly content: readonly Inline[] } | undefined;
  open: Open | undefined;
  strong: boolean;
  /** What the words name that are being read. */
  to: Target | undefined;
  line: () => number;
};

const roles: readonly ParagraphRole[] = [
  "title",
  "subtitle",
  "body",
  "note",
  "signature",
  "date",
  "tableCaption",
  "pictureCaption",
];

/** What the captions that are counted are called. */
const labels: Partial<Readonly<Record<ParagraphRole, "表" | "图">>> = {
  tableCaption: "表",
  pictureCaption: "图",
};

/**
 * Reads a filled template, strictly: few elements, no repair.
 *
 * @param tables - the tables with their figures, placed by `<table of="…"/>`.
 * @param pictures - placed by `<picture of="…"/>`.
 * @throws {GenerationError} `MARKUP-SYNTAX`, `MARKUP-ELEMENT` or `MARKUP-ATTRIBUTE` with the line.
 */
export function readMarkup(
  markup: string,
  tables: ReadonlyMap<string, Table>,
  pictures: ReadonlyMap<string, PictureBlock> = new Map(),
): Block[] {
  const parser = new SaxesParser();
  const state: State = {
    placed: { table: tables, picture: pictures },
    blocks: [],
    lead: undefined,
    open: undefined,
    strong: false,
    to: undefined,
    line: () => parser.line,
  };
  parser.on("opentag", (tag) => openElement(state, tag));
  parser.on("text", (text) => addText(state, text));
  parser.on("closetag", (tag) => closeElement(state, tag.name));
  parser.on("error", ({ message }) => {
    throw new GenerationError("MARKUP-SYNTAX", { line: parser.line, problem: message });
  });
  parser.write(markup).close();
  return state.blocks;
}

function openElement(state: State, tag: SaxesTagPlain): void {
  if (state.open) openInline(state, state.open, tag);
  else openBlock(state, tag);
}

function openInline(state: State, open: Open, tag: SaxesTagPlain): void {
  const { name, attributes } = tag;
  if (name === "ref" && !state.to) {
    state.to = targetOf(state, tag);
    return;
  }
  allowAttributes(state, name, attributes, []);
  if (name === "br") open.content.push({ type: "break" });
  else if (name === "strong" && !state.strong) state.strong = true;
  else throw badElement(state, name);
}

/** The own table or picture that words name. */
function targetOf(state: State, tag: SaxesTagPlain): Target {
  allowAttributes(state, tag.name, tag.attributes, ["kind", "id"]);
  const { id = "" } = tag.attributes;
  if (id === "") throw badAttribute(state, tag.name, "id", id);
  return { kind: choose(state, tag, "kind", ["table", "picture"]), id };
}

function openBlock(state: State, tag: SaxesTagPlain): void {
  const { name, attributes } = tag;
  const level = /^h([1-4])$/.exec(name)?.[1];
  if (state.lead && name !== "p") throw badElement(state, name);
  if (name === "document") allowAttributes(state, name, attributes, []);
  else if (name === "table" || name === "picture") placeBlock(state, name, attributes);
  else if (name === "p") state.open = opened(name, paragraphOf(state, attributes));
  else if (level) {
    allowAttributes(state, name, attributes, ["run-in"]);
    const runIn = choose(state, tag, "run-in", ["false", "true"]) === "true";
    state.open = opened(name, { type: "heading", level: Number(level) as HeadingLevel, runIn });
  } else throw badElement(state, name);
}

function opened(element: string, block: OpenBlock): Open {
  return { element, block, content: [] };
}

function paragraphOf(state: State, attributes: SaxesTagPlain["attributes"]): OpenBlock {
  allowAttributes(state, "p", attributes, ["role", "counted"]);
  const tag = { name: "p", attributes };
  const role = choose(state, tag, "role", ["body", ...roles]);
  return { type: "paragraph", role, counted: countedOf(state, role, attributes.counted ?? "") };
}

/** The number of a caption; empty for one that has none. */
function countedOf(state: State, role: ParagraphRole, written: string): Paragraph["counted"] {
  if (written === "") return undefined;
  const label = labels[role];
  if (!label || !/^[1-9]\d{0,5}$/.test(written)) throw badAttribute(state, "p", "counted", written);
  return { label, number: Number(written) };
}

function placeBlock(
  state: State,
  element: "table" | "picture",
  attributes: SaxesTagPlain["attributes"],
): void {
  allowAttributes(state, element, attributes, ["of"]);
  const block = state.placed[element]?.get(attributes.of ?? "");
  if (!block) throw badAttribute(state, element, "of", attributes.of ?? "");
  state.blocks.push(block);
}

/** Blanks between blocks are the template's own; inside a block every character counts. */
function addText(state: State, text: string): void {
  const { open, strong, to } = state;
  if (open) open.content.push({ type: "text", text, strong, ...(to && { to }) });
  else if (text.trim() !== "") {
    const problem = `text outside a paragraph: ${text.trim()}`;
    throw new GenerationError("MARKUP-SYNTAX", { line: state.line(), problem });
  }
}

function closeElement(state: State, name: string): void {
  if (name === "strong") state.strong = false;
  if (name === "ref") state.to = undefined;
  const { open } = state;
  if (!open && state.lead) throw badElement(state, `/${name}`);
  if (!open || open.element !== name) return;
  state.open = undefined;
  if (open.block.type === "heading") closeHeading(state, open.block, open.content);
  else closeParagraph(state, open.block, open.content);
}

function closeHeading(
  state: State,
  { level, runIn }: Extract<OpenBlock, { type: "heading" }>,
  content: readonly Inline[],
): void {
  if (runIn) state.lead = { level, content };
  else state.blocks.push({ type: "heading", level, content });
}

function closeParagraph(
  state: State,
  { role, counted }: Extract<OpenBlock, { type: "paragraph" }>,
  content: readonly Inline[],
): void {
  const { lead } = state;
  state.lead = undefined;
  if (!lead && !counted && plainText(content) === "") return;
  const more = { ...(lead ? { lead } : {}), ...(counted ? { counted } : {}) };
  state.blocks.push({ type: "paragraph", role, ...more, content });
}

function allowAttributes(
  state: State,
  element: string,
  attributes: Readonly<Record<string, string>>,
  allowed: readonly string[],
): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (!allowed.includes(name)) throw badAttribute(state, element, name, value);
  }
}

/** An attribute's value out of the known ones; the first of them when it is left out. */
function choose<Value extends string>(
  state: State,
  { name, attributes }: Pick<SaxesTagPlain, "name" | "attributes">,
  attribute: string,
  values: readonly [Value, ...Value[]],
): Value {
  const written = ownMember(attributes, attribute) ?? values[0];
  const value = values.find((known) => known === written);
  if (value === undefined) throw badAttribute(state, name, attribute, written);
  return value;
}

function badElement(state: State, name: string): GenerationError {
  return new GenerationError("MARKUP-ELEMENT", { line: state.line(), name });
}

function badAttribute(state: State, element: string, name: string, value: string): GenerationError {
  return new GenerationError("MARKUP-ATTRIBUTE", { line: state.line(), element, name, value });
}
