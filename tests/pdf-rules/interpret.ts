import type { Operand, OperandDictionary, Operator } from "./content.ts";

/** What an operator puts on the page. */
export type Shown = {
  readonly operator: string;
  /** The outermost mark first. */
  readonly marks: readonly Mark[];
  /** Name and reference of the font, and the codes of the characters, for text. */
  readonly font: string;
  readonly codes: readonly number[];
};

export type Mark = {
  readonly tag: string;
  readonly properties: OperandDictionary;
  readonly id: number | undefined;
};

/** What is wrong with the order of the operators. */
export type Fault = { readonly kind: "nesting" | "state"; readonly where: string };

/** Operators that put something on the page. */
const showing = new Set(["Tj", "TJ", "'", '"']);
const painting = new Set(["S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "BI"]);

type State = {
  readonly marks: Mark[];
  /** Depth of `q`, and of the marks when the text object began; -1 outside of one. */
  saved: number;
  textFrom: number;
  font: string;
  readonly shown: Shown[];
  readonly faults: Fault[];
};

/** Follows the operators of a page: marks, text objects, saved states, fonts. */
export function interpret(
  operators: readonly Operator[],
  fontOf: (name: string) => string,
): { readonly shown: readonly Shown[]; readonly faults: readonly Fault[] } {
  const state: State = { marks: [], saved: 0, textFrom: -1, font: "", shown: [], faults: [] };
  for (const [index, operator] of operators.entries()) {
    step(state, operator, `operator ${index + 1}: ${operator.name}`);
    if (operator.name === "Tf") state.font = fontOf(String(operator.operands[0]));
  }
  if (state.marks.length > 0 || state.textFrom >= 0) fault(state, "nesting", "the page's end");
  if (state.saved !== 0) fault(state, "state", "the page's end");
  return { shown: state.shown, faults: state.faults };
}

function step(state: State, { name, operands }: Operator, where: string): void {
  if (name === "BDC" || name === "BMC") state.marks.push(readMark(operands));
  if (name === "EMC") closeMark(state, where);
  if (name === "BT" || name === "ET") switchText(state, name, where);
  if (name === "q" || name === "Q") switchSaved(state, name, where);
  if (showing.has(name) && state.textFrom < 0) fault(state, "nesting", where);
  if (showing.has(name) || painting.has(name)) {
    const { marks, font } = state;
    state.shown.push({ operator: name, marks: [...marks], font, codes: codesOf(name, operands) });
  }
}

/** How deep `q` may nest. @see ISO 19005-2, 6.1.13 */
const deepest = 28;

function readMark([tag = "", properties]: readonly Operand[]): Mark {
  const isGiven = typeof properties === "object" && !Array.isArray(properties);
  const given = isGiven ? (properties as OperandDictionary) : {};
  const { "/MCID": id } = given;
  return {
    tag: String(tag).slice(1),
    properties: given,
    id: typeof id === "number" ? id : undefined,
  };
}

/** A text object and a mark hold each other whole. @see ISO 32000-1, 14.6.1 */
function closeMark(state: State, where: string): void {
  if (state.marks.length === 0 || state.textFrom >= state.marks.length) {
    fault(state, "nesting", where);
  }
  state.marks.pop();
}

function switchText(state: State, name: "BT" | "ET", where: string): void {
  const { marks, textFrom } = state;
  const isRight = name === "BT" ? textFrom < 0 : textFrom === marks.length;
  if (!isRight) fault(state, "nesting", where);
  state.textFrom = name === "BT" ? marks.length : -1;
}

function switchSaved(state: State, name: "q" | "Q", where: string): void {
  state.saved += name === "q" ? 1 : -1;
  if (state.saved < 0 || state.saved > deepest) fault(state, "state", where);
}

function fault(state: State, kind: Fault["kind"], where: string): void {
  state.faults.push({ kind, where });
}

/** Codes of two bytes, as Identity-H has them. */
function codesOf(name: string, operands: readonly Operand[]): number[] {
  if (!showing.has(name)) return [];
  const strings = operands.flat().filter((operand) => Buffer.isBuffer(operand));
  return strings.flatMap((bytes) =>
    Array.from({ length: bytes.length >> 1 }, (_, code) => bytes.readUInt16BE(2 * code)),
  );
}
