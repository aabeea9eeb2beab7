/** What an operator works on: numbers, names (`/F1`), strings as bytes, lists, dictionaries. */
export type Operand = number | string | Buffer | readonly Operand[] | OperandDictionary;
export type OperandDictionary = { readonly [key: string]: Operand };

export type Operator = { readonly name: string; readonly operands: readonly Operand[] };

export type Content = {
  readonly operators: readonly Operator[];
  /** Strings in hexadecimal as they are written, between their brackets. */
  readonly hexStrings: readonly string[];
};

const tokenPattern =
  /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[^<>]*>|\[|\]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g;

/** Reads the operators of a content stream. @see ISO 32000-1, 7.8.2 */
export function readContent(stream: Buffer): Content {
  const tokens = stream.toString("latin1").match(tokenPattern) ?? [];
  const operators: Operator[] = [];
  let operands: Operand[] = [];
  for (let at = 0; at < tokens.length; ) {
    const [operand, next] = readOperand(tokens, at);
    if (operand === undefined) operators.push({ name: tokens[at] ?? "", operands });
    operands = operand === undefined ? [] : [...operands, operand];
    at = next;
  }
  const hexStrings = tokens.filter((token) => /^<[^<]/.test(token)).map((hex) => hex.slice(1, -1));
  return { operators, hexStrings };
}

/** The operand at a place and where the next token stands; none for an operator. */
function readOperand(tokens: readonly string[], at: number): [Operand | undefined, number] {
  const token = tokens[at] ?? "";
  if (token === "[") return readUntil(tokens, at + 1, "]");
  if (token === "<<") {
    const [items, next] = readUntil(tokens, at + 1, ">>");
    return [pairs(items), next];
  }
  return [readScalar(token), at + 1];
}

function readUntil(tokens: readonly string[], from: number, end: string): [Operand[], number] {
  const items: Operand[] = [];
  let at = from;
  while (at < tokens.length && tokens[at] !== end) {
    const [operand, next] = readOperand(tokens, at);
    items.push(operand ?? tokens[at] ?? "");
    at = next;
  }
  return [items, at + 1];
}

function pairs(items: readonly Operand[]): OperandDictionary {
  const found = items.flatMap((item, index) =>
    index % 2 === 0 ? [[String(item), items[index + 1] ?? ""] as const] : [],
  );
  return Object.fromEntries(found);
}

function readScalar(token: string): Operand | undefined {
  if (token.startsWith("/")) return token;
  if (token.startsWith("<")) return Buffer.from(token.slice(1, -1), "hex");
  if (token.startsWith("(")) return Buffer.from(readEscapes(token.slice(1, -1)), "latin1");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(token) ? Number(token) : undefined;
}

const escapes: Readonly<Record<string, string>> = {
  ...{ n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", "\n": "" },
};

/** @see ISO 32000-1, 7.3.4.2 */
function readEscapes(text: string): string {
  return text.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /\d/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  );
}
