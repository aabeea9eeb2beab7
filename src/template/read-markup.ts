import { SaxesParser, type SaxesTagPlain } from "saxes";
import {
  type Block,
  type Inline,
  type PictureBlock,
  plainText,
  type Table,
} from "../document/blocks.ts";
import { GenerationError } from "../messages/generation-error.ts";
import { allowAttributes, badElement, targetOf } from "./markup-attributes.ts";
import { openBlock } from "./open-block.ts";
import type { Open, OpenBlock, State } from "./open-markup.ts";

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
