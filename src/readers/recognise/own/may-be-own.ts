import type { SourceTable } from "../../source.ts";
import type { GridModel } from "../labels/grid-model.ts";
import { normalise } from "../labels/labels.ts";

type About = {
  /** A caption stands over it. */
  readonly isNamed: boolean;
  readonly models: readonly GridModel[];
};

/** A shorter label, as 总计, is one of many tables. */
const leastLabel = 5;

/**
 * Whether a table that is none of the mandated ones is the office's own, and no torn part of one of
 * those: such a part has words of theirs, or figures alone.
 */
export function mayBeOwn({ rows, isOwn }: SourceTable, { isNamed, models }: About): boolean {
  const texts = rows
    .flat()
    .map(({ text }) => text.trim())
    .filter(Boolean);
  if (texts.length < 2) return false;
  if (isOwn || isNamed) return true;
  const hasWords = texts.some((text) => /\p{Script=Han}{2}/u.test(text));
  const isMandated = (key: string) =>
    key.length >= leastLabel && models.some(({ labels }) => labels.has(key));
  return hasWords && !texts.map(normalise).some(isMandated);
}
