import { pointerOf } from "../read/input.ts";

/** What may not be exceeded by a JSON text. */
export type JsonLimits = {
  /** Levels of nesting. */
  readonly depth: number;
  /** Values, containers among them. */
  readonly nodes: number;
  readonly keysPerObject: number;
  /** UTF-16 units of one string, escapes counted as what they stand for. */
  readonly stringCharacters: number;
};

export type JsonExcess = { readonly of: keyof JsonLimits; readonly pointer: string };

/**
 * The first place where a JSON text exceeds a limit.
 *
 * Runs once over the text and keeps as little as the depth allows, before anything recursive or
 * costly sees the text; whether it is JSON at all is not its question.
 *
 * @param seeLiteral - is shown every number, `true`, `false` and `null` on the way.
 */
export function findExcess(
  text: string,
  given: Partial<JsonLimits>,
  seeLiteral?: (literal: string) => void,
): JsonExcess | undefined {
  const limits = { ...noLimits, ...given };
  const open: Container[] = [];
  let nodes = 0;
  for (const token of tokensOf(text)) {
    const isKey = enter(token, open);
    if (token.type === "mark") continue;
    if (!isKey) nodes += 1;
    if (token.type === "literal") seeLiteral?.(text.slice(token.start, token.end));
    const of = excess({ token, open, nodes, text }, limits);
    if (of) return { of, pointer: pointerTo(open, text) };
    if (token.type === "open") open.push(containerOf(text, token));
  }
  return undefined;
}

const noLimits: JsonLimits = {
  depth: Number.POSITIVE_INFINITY,
  nodes: Number.POSITIVE_INFINITY,
  keysPerObject: Number.POSITIVE_INFINITY,
  stringCharacters: Number.POSITIVE_INFINITY,
};

type Token = {
  readonly type: "open" | "string" | "literal" | "mark";
  readonly character: string;
  readonly start: number;
  readonly end: number;
  readonly length: number;
};

type Container = {
  readonly isObject: boolean;
  /** The next string is a key. */
  awaitsKey: boolean;
  keys: number;
  index: number;
  key: Token | undefined;
};

function containerOf(text: string, { start }: Token): Container {
  const isObject = text[start] === "{";
  return { isObject, awaitsKey: isObject, keys: 0, index: 0, key: undefined };
}

/** Keeps track of where the token stands; whether it is the key of a member. */
function enter(token: Token, open: Container[]): boolean {
  const container = open.at(-1);
  if (token.character === "}" || token.character === "]") open.pop();
  if (!container) return false;
  if (token.character === ",") {
    container.index += 1;
    container.awaitsKey = container.isObject;
  }
  const isKey = token.type === "string" && container.awaitsKey;
  if (isKey) {
    container.key = token;
    container.keys += 1;
    container.awaitsKey = false;
  }
  return isKey;
}

type Count = {
  readonly token: Token;
  readonly open: readonly Container[];
  readonly nodes: number;
  readonly text: string;
};

/** A picture within the report is as long as it is: `{"picture":{"data":"…"}}`. */
function isPicture(open: readonly Container[], text: string): boolean {
  const [around, within] = open.slice(-2).map(({ key }) => nameOf(key, text));
  return around === "picture" && within === "data";
}

function excess(
  { token, open, nodes, text }: Count,
  limits: JsonLimits,
): keyof JsonLimits | undefined {
  if (nodes > limits.nodes) return "nodes";
  if (token.type === "open" && open.length >= limits.depth) return "depth";
  if (token.type !== "string") return undefined;
  if (token.length > limits.stringCharacters && !isPicture(open, text)) return "stringCharacters";
  return (open.at(-1)?.keys ?? 0) > limits.keysPerObject ? "keysPerObject" : undefined;
}

function* tokensOf(text: string): Generator<Token> {
  let start = 0;
  while (start < text.length) {
    const character = text[start] ?? "";
    const token = readToken(text, start, character);
    if (token) yield token;
    start = token?.end ?? start + 1;
  }
}

function readToken(text: string, start: number, character: string): Token | undefined {
  if (blanks.has(character)) return undefined;
  if (character === '"') return readString(text, start);
  const one = { character, start, end: start + 1, length: 1 };
  if (character === "{" || character === "[") return { ...one, type: "open" };
  if (marks.has(character)) return { ...one, type: "mark" };
  let end = start + 1;
  while (end < text.length && !delimiters.has(text[end] ?? "")) end += 1;
  return { ...one, type: "literal", end };
}

const blanks = new Set(" \t\r\n:");
const marks = new Set("}],");
const delimiters = new Set([...blanks, ...marks, '"', "{", "["]);

function readString(text: string, start: number): Token {
  let end = start + 1;
  let length = 0;
  while (end < text.length && text[end] !== '"') {
    if (text[end] !== "\\") end += 1;
    else end += text[end + 1] === "u" ? 6 : 2;
    length += 1;
  }
  return { type: "string", character: '"', start, end: end + 1, length };
}

function pointerTo(open: readonly Container[], text: string): string {
  return pointerOf(open.map(({ isObject, key, index }) => (isObject ? nameOf(key, text) : index)));
}

function nameOf(key: Token | undefined, text: string): string {
  const written = key ? text.slice(key.start, key.end) : '""';
  try {
    return String(JSON.parse(written));
  } catch {
    return written;
  }
}
