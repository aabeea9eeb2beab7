import { GenerationError } from "../../../messages/generation-error.ts";
import { type Declaration, mentions, readDeclaration } from "./declarations.ts";
import { holdsOnScreen } from "./media.ts";
import {
  atName,
  readTokens,
  type Statement,
  sourceOf,
  statementsOf,
  type Tokens,
  textOf,
} from "./tokens.ts";

/** A rule with watched declarations. */
export type StyleRule = {
  readonly selectors: string;
  readonly declarations: readonly Declaration[];
  /** Rules of an `@layer` yield to those of none. */
  readonly layered: boolean;
};

/** The rules of a style sheet that hold on a screen, in their order; nested ones with their parents. */
export function readRules(css: string, watched: ReadonlySet<string>): StyleRule[] {
  return readStatements(readTokens(css), { layered: false, watched });
}

type Around = {
  readonly selectors?: string;
  readonly layered: boolean;
  readonly watched: ReadonlySet<string>;
};

function readStatements(tokens: Tokens, around: Around): StyleRule[] {
  const { selectors, layered, watched } = around;
  const statements = statementsOf(tokens, selectors === undefined ? "sheet" : "block");
  const declarations =
    selectors === undefined
      ? []
      : statements.flatMap(({ head, block }) => (block ? [] : readDeclaration(head, watched)));
  const inner = statements.flatMap((one) => readInner(one, around));
  return selectors === undefined || declarations.length === 0
    ? inner
    : [{ selectors, declarations, layered }, ...inner];
}

function readInner({ head, block }: Statement, around: Around): StyleRule[] {
  if (!block || !mentions(block, around.watched)) return [];
  const name = atName(head);
  if (name === undefined) {
    return readStatements(block, { ...around, selectors: nested(sourceOf(head), around) });
  }
  if (!isEntered(name, textOf(head.slice(1)))) return [];
  return readStatements(block, name === "layer" ? { ...around, layered: true } : around);
}

/** Rules with conditions; all others, as of fonts and of printed pages, style no element. */
function isEntered(name: string, prelude: string): boolean {
  if (name === "media" || name === "container") return holdsOnScreen(prelude);
  return name === "layer" || (name === "supports" && !/^not\b/i.test(prelude));
}

/** Longer ones than any person writes are made to grow from block to block. */
const longestSelectors = 10_000;

/** @see CSS Nesting Module, 3.2 “Nesting Selector: the & selector” */
function nested(selectors: string, { selectors: parent }: Around): string {
  if (parent === undefined) return selectors;
  const own = `:is(${parent})`;
  const all = selectors.includes("&") ? selectors.replaceAll("&", own) : `${own} ${selectors}`;
  if (all.length > longestSelectors) throw new GenerationError("FILE-BOMB", {});
  return all;
}
