import { letters, officialLook } from "#templates";
import { planPages } from "../../../../src/layout/plan/plan-pages.ts";
import { letterLook } from "../../../../src/rollup/letter-look.ts";
import { returnLetter } from "../../../../src/rollup/return-letter.ts";
import type { CompiledTemplate } from "../../../../src/template/fill-template.ts";
import { writeDocx } from "../../../../src/writers/docx/write-docx.ts";
import { hasCharacter, wordFonts } from "../../worker/fonts.ts";
import type { LetterOrder } from "./board-tasks.ts";
import { judgementOf } from "./judge.ts";

const look = letterLook(officialLook, letters.look);

/** The letter that returns a report, as DOCX. */
export async function letterOf({
  id,
  sender,
  deadline,
  ...order
}: LetterOrder): Promise<Uint8Array> {
  const unit = judgementOf(order).units[order.ids.indexOf(id)];
  if (!unit) throw new Error(`no report ${id}`);
  const template = letters.templates.return as CompiledTemplate;
  const form = { template, texts: letters.texts, has: hasCharacter };
  const tree = returnLetter(unit, form, { sender, deadline });
  const { wordFrame } = await import("#word-frame");
  return writeDocx(tree, look, wordFonts, wordFrame, planPages(tree, look));
}
