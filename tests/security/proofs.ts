import { readFileSync, writeFileSync } from "node:fs";
import type { AttackPattern } from "recheck";
import type { Expression } from "./regular-expressions.ts";

/** What `recheck` says of an expression. */
export type Proof = {
  /** As it stands in a source, with its flags. */
  readonly expression: string;
  readonly status: "safe" | "vulnerable" | "unknown";
  /** `automaton` has reckoned, `fuzz` has searched. */
  readonly by: string;
  readonly complexity: string;
  /** The kind of text that would take longest. */
  readonly attack?: Attack;
};

export type Attack = Pick<AttackPattern, "suffix"> & {
  readonly pumps: readonly Omit<AttackPattern["pumps"][number], "bias">[];
};

/** What all were proved with, and what came of it. */
export type Proofs = {
  readonly recheck: string;
  readonly proofs: ReadonlyMap<string, Proof>;
};

export const command = "npm run prove:expressions";

const file = new URL("proved-expressions.jsonl", import.meta.url);

/** As proofs name it: the same expression stands in many sources. */
export function codeOf({ source, flags }: Pick<Expression, "source" | "flags">): string {
  return `/${source}/${flags}`;
}

/** The proofs that are kept, so that not every run takes minutes for them. */
export function readProofs(): Proofs {
  const [head = "", ...lines] = readFileSync(file, "utf8").trim().split("\n");
  const proofs = lines.map((line) => JSON.parse(line) as Proof);
  const { recheck } = JSON.parse(head) as { recheck: string };
  return { recheck, proofs: new Map(proofs.map((proof) => [proof.expression, proof])) };
}

/** One a line, in the order of the expressions: a change is read like one of code. */
export function writeProofs(proofs: readonly Proof[]): void {
  const sorted = [...proofs].sort((one, other) => (one.expression < other.expression ? -1 : 1));
  const lines = [{ recheck: installedRecheck() }, ...sorted].map((one) => JSON.stringify(one));
  writeFileSync(file, `${lines.join("\n")}\n`);
}

/** The version of `recheck` that proves here. */
export function installedRecheck(): string {
  const about = new URL("../../node_modules/recheck/package.json", import.meta.url);
  return JSON.parse(readFileSync(about, "utf8")).version;
}
