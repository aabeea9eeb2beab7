import type { Recognised } from "../../src/readers/recognise/recognise.ts";

export type Judgement = {
  readonly cells: number;
  readonly right: number;
  /** Left out of the draft, with a question. */
  readonly asked: number;
  /** Questions that a person has to answer. */
  readonly questions: number;
  /** `path: expected, read`. */
  readonly wrong: readonly string[];
  /** Left out without a question. */
  readonly silent: readonly string[];
};

type Judged = { readonly report: unknown } & Pick<Recognised, "questions">;

/** Compares a draft's numbers with the true ones, cell by cell. */
export function judge(
  { report, questions }: Judged,
  truth: ReadonlyMap<string, string>,
): Judgement {
  const read = numbersOf(report);
  const isAsked = (pointer: string) =>
    questions.some((one) => pointer === one.pointer || pointer.startsWith(`${one.pointer}/`));
  const all = [...new Set([...truth.keys(), ...read.keys()])];
  const wrong = all.filter(
    (pointer) => read.has(pointer) && read.get(pointer) !== truth.get(pointer),
  );
  const missing = [...truth.keys()].filter((pointer) => !read.has(pointer));
  return {
    cells: truth.size,
    right: truth.size - missing.length - wrong.filter((pointer) => truth.has(pointer)).length,
    asked: missing.filter(isAsked).length,
    questions: questions.length,
    wrong: wrong.map((pointer) => `${pointer}: ${truth.get(pointer)}, ${read.get(pointer)}`),
    silent: missing.filter((pointer) => !isAsked(pointer)),
  };
}

/** JSON Pointer → the number, with its unit and its note. */
export function numbersOf(value: unknown, pointer = "", tables = true): Map<string, string> {
  const root = tables ? (value as { tables?: unknown }).tables : value;
  const begin = tables ? "/tables" : pointer;
  if (typeof root === "number") return new Map([[begin, String(root)]]);
  if (typeof root !== "object" || root === null) return new Map();
  if ("value" in root) return new Map([[begin, JSON.stringify(root)]]);
  return new Map(
    Object.entries(root).flatMap(([key, one]) => [...numbersOf(one, `${begin}/${key}`, false)]),
  );
}
