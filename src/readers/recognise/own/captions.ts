import { type CountedKind, captionLabels } from "../../../document/references/counted-kinds.ts";
import { readTypedCaption } from "../../../report/own/caption.ts";
import type { SourceParagraph } from "../../source.ts";

/** A longer line, or one with a full stop, speaks of a table and names none. */
const longestCaption = 100;

/** The line over a table or under a picture that names it: its style says so, or its number. */
export function isCaptionOf(paragraph: SourceParagraph, kind: CountedKind): boolean {
  const { text, captions, role, own } = paragraph;
  const line = text.trim();
  if (own || line === "" || line.includes("\n") || [...line].length > longestCaption) return false;
  if (role !== undefined) return false;
  if (captions === "table" || captions === "picture") return captions === kind;
  const typed = readTypedCaption(line);
  if (!typed) return captions === "any";
  // 表2（续） stands over the second part of a table.
  if (/^[（(]?续/.test(typed.rest)) return false;
  const isOfKind = typed.label.endsWith(captionLabels[kind]) && typed.rest !== "";
  return isOfKind && (captions === "any" || !/[。；，,;]/.test(line));
}
