import type { Desk } from "../../desk.ts";
import { basisName, termAt } from "../../help/terms.ts";
import { termsEn } from "../../help/terms-en.ts";
import { termsZhCN } from "../../help/terms-zh-CN.ts";

type Props = {
  readonly desk: Desk;
  readonly table: string;
  /** The cell that is filled in. */
  readonly path: string;
};

/** What the row at hand counts. */
export function TermLine({ desk, table, path }: Props) {
  const term = termAt(table, path, desk.edition);
  if (!term) return null;
  const [word, meaning] = (desk.language === "en" ? termsEn : termsZhCN)[term.key];
  return (
    <p class="term-line">
      <strong>{word}</strong> {meaning} <small>{basisName(term.basis, desk.say)}</small>
    </p>
  );
}
