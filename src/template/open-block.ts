import type { SaxesTagPlain } from "saxes";
import type { HeadingLevel, Paragraph, ParagraphRole } from "../document/blocks.ts";
import {
  type CaptionLabel,
  type CountedKind,
  captionLabels,
} from "../document/references/counted-kinds.ts";
import { allowAttributes, badAttribute, badElement, choose } from "./markup-attributes.ts";
import type { Open, OpenBlock, State } from "./open-markup.ts";

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
const labels: Partial<Readonly<Record<ParagraphRole, CaptionLabel>>> = {
  tableCaption: captionLabels.table,
  pictureCaption: captionLabels.picture,
};

/** A block begins, or is placed whole by its name. */
export function openBlock(state: State, tag: SaxesTagPlain): void {
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
  element: CountedKind,
  attributes: SaxesTagPlain["attributes"],
): void {
  allowAttributes(state, element, attributes, ["of"]);
  const block = state.placed[element]?.get(attributes.of ?? "");
  if (!block) throw badAttribute(state, element, "of", attributes.of ?? "");
  state.blocks.push(block);
}
