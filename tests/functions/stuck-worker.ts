import type { Made, MakeOrder } from "../../src/jobs/maker.ts";

/** In place of the thread that makes documents: some orders never end, or take all memory. */
export function make({ text }: MakeOrder): Made {
  const kept: string[][] = [];
  while (text === "endless") Math.sqrt(2);
  while (text === "insatiable") kept.push(Array.from({ length: 10_000 }, String));
  return { type: "refused", findings: [] };
}
