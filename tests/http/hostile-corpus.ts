import { spoiltReport } from "../fuzz/fuzz-check.ts";
import { printables, unprintables } from "./hostile/characters.ts";
import type { HostileCase } from "./hostile/hostile-case.ts";
import { requests } from "./hostile/requests.ts";
import { longOnes, sizes } from "./hostile/sizes.ts";
import { encodings, syntax } from "./hostile/syntax.ts";
import { figures, sloppyFigures, wrongTypes } from "./hostile/values.ts";

function spoilt(count: number): HostileCase[] {
  return Array.from({ length: count }, (_, seed) => ({
    name: `seed ${seed}`,
    body: spoiltReport(seed),
    fate: "either" as const,
  }));
}

export const hostileCases: readonly HostileCase[] = [
  ...unprintables(),
  ...printables(),
  ...wrongTypes(),
  ...figures(),
  ...sloppyFigures(),
  ...sizes(),
  ...longOnes(),
  ...encodings(),
  ...syntax(),
  ...requests(),
  ...spoilt(60),
];
