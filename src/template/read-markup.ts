import { SaxesParser, type SaxesTagPlain } from "saxes";
import {
  type Block,
  type HeadingLevel,
  type Inline,
  type ParagraphRole,
  plainText,
  type Table,
} from "../document/blocks.ts";
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
  | { readonly type: "paragraph"; readonly role: ParagraphRole };

type State = {
  readonly tables: ReadonlyMap<string, Table>;
  readonly blocks: Block[];
  /** A run-in heading that waits for its paragraph; nothing else may come first. */
  lead: { readonly level: HeadingLevel; readonly content: readonly Inline[] } | undefined;
  open: Open | undefined;
  strong: boolean;
  line: () => number;
};

const roles: readonly ParagraphRole[] = ["title", "subtitle", "body", "note", "signature", "date"];

/**
 * Reads a filled template, strictly: few elements, no repair.
 *
 * @param tables - the edition's tables with their figures, placed by `<table of="…"/>`.
 * @throws {GenerationError} `MARKUP-SYNTAX`, `MARKUP-ELEMENT` or `MARKUP-ATTRIBUTE` with the line.
 */
export function readMarkup(markup: string, tables: ReadonlyMap<string, Table>): Block[] {
  const parser = new SaxesParser();
  const state: State = {
    tables,
    blocks: [],
    lead: undefined,
    open: undefined,
    strong: false,
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

function openInline(state: State, open: Open, { name, attributes }: SaxesTagPlain): void {
  allowAttributes(state, name, attributes, []);
  if (name === "br") open.content.push({ type: "break" });
  else if (name === "strong" && !state.strong) state.strong = true;
  else throw badElement(state, name);
}

function openBlock(state: State, tag: SaxesTagPlain): void {
  const { name, attributes } = tag;
  const level = /^h([1-4])$/.exec(name)?.[1];
  if (state.lead && name !== "p") throw badElement(state, name);
  if (name === "document") allowAttributes(state, name, attributes, []);
  else if (name === "table") placeTable(state, attributes);
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
  allowAttributes(state, "p", attributes, ["role"]);
  const tag = { name: "p", attributes };
  return { type: "paragraph", role: choose(state, tag, "role", ["body", ...roles]) };
}

function placeTable(state: State, attributes: SaxesTagPlain["attributes"]): void {
  allowAttributes(state, "table", attributes, ["of"]);
  const table = state.tables.get(attributes.of ?? "");
  if (!table) throw badAttribute(state, "table", "of", attributes.of ?? "");
  state.blocks.push(table);
}

/** Blanks between blocks are the template's own; inside a block every character counts. */
function addText(state: State, text: string): void {
  if (state.open) state.open.content.push({ type: "text", text, strong: state.strong });
  else if (text.trim() !== "") {
    const problem = `text outside a paragraph: ${text.trim()}`;
    throw new GenerationError("MARKUP-SYNTAX", { line: state.line(), problem });
  }
}

function closeElement(state: State, name: string): void {
  if (name === "strong") state.strong = false;
  const { open } = state;
  if (!open && state.lead) throw badElement(state, `/${name}`);
  if (!open || open.element !== name) return;
  state.open = undefined;
  if (open.block.type === "heading") closeHeading(state, open.block, open.content);
  else closeParagraph(state, open.block.role, open.content);
}

function closeHeading(
  state: State,
  { level, runIn }: Extract<OpenBlock, { type: "heading" }>,
  content: readonly Inline[],
): void {
  if (runIn) state.lead = { level, content };
  else state.blocks.push({ type: "heading", level, content });
}

function closeParagraph(state: State, role: ParagraphRole, content: readonly Inline[]): void {
  const { lead } = state;
  state.lead = undefined;
  if (lead) state.blocks.push({ type: "paragraph", role, lead, content });
  else if (plainText(content) !== "") state.blocks.push({ type: "paragraph", role, content });
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
