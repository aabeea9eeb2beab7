import type { ImportOrder, ImportOutcome } from "../../../src/http/makers/importer.ts";
import type { Made, MakeOrder } from "../../../src/jobs/maker.ts";

/** Whether what was put off was done. */
let isDone = false;

/** In place of the thread that makes and reads documents: some orders never end, or take all memory. */
export function make({ text }: MakeOrder): Made {
  const kept: string[][] = [];
  if (text === "put off") setImmediate(finish);
  if (text === "ask" && !isDone) throw new Error("it is still put off");
  while (text === "endless") Math.sqrt(2);
  while (text === "insatiable") kept.push(Array.from({ length: 10_000 }, String));
  return { type: "refused", findings: [] };
}

export function importFile({ bytes }: ImportOrder): ImportOutcome {
  while (new TextDecoder().decode(bytes) === "endless") Math.sqrt(2);
  return { type: "refused", code: "FILE-OLD", parameters: { name: "Word" } };
}

function finish(): void {
  isDone = true;
}
