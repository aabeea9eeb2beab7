import {
  type CSSToken,
  isTokenAtKeyword,
  isTokenFunction,
  isTokenIdent,
  isTokenString,
  isTokenWhiteSpaceOrComment,
  TokenType,
  tokenize,
} from "@csstools/css-tokenizer";
import { GenerationError } from "../../../messages/generation-error.ts";
import { limits } from "../../limits.ts";

export type Tokens = readonly CSSToken[];

/** Nobody writes more blocks in blocks. */
const deepest = 50;

const closers: ReadonlyMap<TokenType, TokenType> = new Map([
  [TokenType.Function, TokenType.CloseParen],
  [TokenType.OpenParen, TokenType.CloseParen],
  [TokenType.OpenSquare, TokenType.CloseSquare],
  [TokenType.OpenCurly, TokenType.CloseCurly],
]);

/**
 * The tokens of a style sheet or of a style attribute.
 * @throws {GenerationError} `FILE-BOMB` for blocks in blocks, or words, without end.
 */
export function readTokens(css: string): Tokens {
  const tokens = tokenize({ css });
  if (tokens.length > limits.elements) throw new GenerationError("FILE-BOMB", {});
  let depth = 0;
  for (const [type] of tokens) {
    if (closers.has(type)) depth++;
    else if (isCloser(type) && depth > 0) depth--;
    if (depth > deepest) throw new GenerationError("FILE-BOMB", {});
  }
  return tokens;
}

function isCloser(type: TokenType): boolean {
  return [TokenType.CloseParen, TokenType.CloseSquare, TokenType.CloseCurly].includes(type);
}

/** A declaration, or what stands before a block and what is in the block. */
export type Statement = { readonly head: Tokens; readonly block?: Tokens };

/**
 * Cuts a sheet or a block into its statements.
 * @param where - on a sheet, a semicolon ends nothing but a rule with an `@`.
 * @see CSS Syntax Module Level 3, 5.5 “Parser Algorithms”
 */
export function statementsOf(tokens: Tokens, where: "sheet" | "block"): Statement[] {
  const statements: Statement[] = [];
  let head: CSSToken[] = [];
  const add = (block?: Tokens) => {
    statements.push(block ? { head, block } : { head });
    head = [];
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as CSSToken;
    const end = endOfBlock(tokens, at);
    const isEnd = token[0] === TokenType.Semicolon && (where === "block" || atName(head));
    if (isEnd) add();
    else if (token[0] === TokenType.OpenCurly) add(tokens.slice(at + 1, end));
    else if (head.length > 0 || !isNothing(token)) append(head, tokens.slice(at, end + 1));
    at = end;
  }
  add();
  return statements;
}

/** There may be more tokens than a function can have arguments. */
function append(head: CSSToken[], tokens: Tokens): void {
  for (const token of tokens) head.push(token);
}

/** Where what opens with a token is closed; the token itself if it opens nothing. */
function endOfBlock(tokens: Tokens, begin: number): number {
  if (!closers.has((tokens[begin] as CSSToken)[0])) return begin;
  const open: (TokenType | undefined)[] = [];
  for (let at = begin; at < tokens.length; at++) {
    const type = (tokens[at] as CSSToken)[0];
    if (closers.has(type)) open.push(closers.get(type));
    else if (open.at(-1) === type) open.pop();
    if (open.length === 0) return at;
  }
  return tokens.length;
}

/** Blanks, and the marks of a comment of HTML that old pages put around their styles. */
function isNothing(token: CSSToken): boolean {
  return isBlank(token) || token[0] === TokenType.CDO || token[0] === TokenType.CDC;
}

function isBlank(token: CSSToken): boolean {
  return isTokenWhiteSpaceOrComment(token) || token[0] === TokenType.EOF;
}

/** `media` of `@media`. */
export function atName([first]: Tokens): string | undefined {
  return isTokenAtKeyword(first) ? first[4].value.toLowerCase() : undefined;
}

/** The word that a declaration begins with. */
export function wordAt([first]: Tokens): string | undefined {
  return isTokenIdent(first) ? first[4].value.toLowerCase() : undefined;
}

/** As it was written, without comments; for selectors, whose parser knows escapes. */
export function sourceOf(tokens: Tokens): string {
  return tokens
    .map((token) => (isBlank(token) ? " " : token[1]))
    .join("")
    .trim();
}

/** Without comments, and words without escapes. */
export function textOf(tokens: Tokens): string {
  return tokens
    .map((token) => {
      if (isBlank(token)) return " ";
      return isTokenIdent(token) ? token[4].value : token[1];
    })
    .join("")
    .trim();
}

/** A string in a value of `content`, or the attribute whose text stands there. */
export type ContentPart = string | { readonly attribute: string };

/** Strings inside of functions are addresses and the like, but for the name of an attribute. */
export function contentParts(tokens: Tokens): ContentPart[] {
  const parts: ContentPart[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const end = endOfBlock(tokens, at);
    if (isTokenString(token)) parts.push(token[4].value);
    if (isTokenFunction(token) && token[4].value.toLowerCase() === "attr") {
      const name = tokens.slice(at, end).find((one) => isTokenIdent(one));
      if (name) parts.push({ attribute: name[4].value });
    }
    at = end;
  }
  return parts;
}
