import { parseArgs } from "node:util";
import {
  codeOf,
  installedRecheck,
  type Proof,
  type Proofs,
  readProofs,
  writeProofs,
} from "./proofs.ts";
import { prove } from "./prove.ts";
import { expressionsOfProgram, onGivenText } from "./regular-expressions.ts";

/**
 * Writes `proved-expressions.jsonl` anew: what `recheck` says of every regular expression of the
 * program. With `--new` it asks about those only that are not in it. What has left the sources
 * leaves the list either way.
 */
const { values } = parseArgs({ options: { new: { type: "boolean", default: false } } });
const known = values.new ? stillTrue(readProofs()) : new Map<string, Proof>();

const tried = onGivenText(await expressionsOfProgram());
const expressions = new Map(tried.map((one) => [codeOf(one), one]));
const proofs: Proof[] = [];
let asked = 0;
// One after the other: the checker gives up what takes it too long by the clock.
for (const [code, expression] of expressions) {
  const proof = known.get(code) ?? (await prove(expression));
  if (proof !== known.get(code)) asked += 1;
  proofs.push(proof);
}
writeProofs(proofs);

const unknown = proofs.filter(({ status }) => status === "unknown");
for (const { expression, complexity } of unknown) console.error(`${expression}: ${complexity}`);
console.log(
  `${proofs.length} expressions, ${asked} proved now, ${unknown.length} not to be proved`,
);
process.exitCode = unknown.length > 0 ? 1 : 0;

/** Another version may say otherwise. */
function stillTrue({ recheck, proofs }: Proofs): Proofs["proofs"] {
  return recheck === installedRecheck() ? proofs : new Map();
}
