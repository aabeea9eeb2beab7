import type { ImportOrder, ImportOutcome } from "../../../src/http/makers/importer.ts";
import type { Made, MakeOrder } from "../../../src/jobs/maker.ts";

/** Whether what was put off was done. */
let isDone = false;

/** Never turns the event loop, and yet leaves the processor to others. */
function waitInVain(): void {
  for (const never = new Int32Array(new SharedArrayBuffer(4)); ; ) Atomics.wait(never, 0, 0, 10);
}

/** In place of the thread that makes and reads documents: some orders never end, or take all memory. */
export function make({ text }: MakeOrder): Made {
  const kept: string[][] = [];
  if (text === "put off") setImmediate(finish);
  if (text === "ask" && !isDone) throw new Error("it is still put off");
  if (text === "endless") waitInVain();
  while (text === "insatiable") kept.push(Array.from({ length: 10_000 }, String));
  return { type: "refused", findings: [] };
}

export function importFile({ bytes }: ImportOrder): ImportOutcome {
  if (new TextDecoder().decode(bytes) === "endless") waitInVain();
  return { type: "refused", code: "FILE-OLD", parameters: { name: "Word" } };
}

function finish(): void {
  isDone = true;
}
