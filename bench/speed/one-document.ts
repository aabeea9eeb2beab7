import { readFileSync, writeFileSync, writeSync } from "node:fs";
import type { Contestant, Order, WholeCost } from "./order.ts";
import { make } from "./peers/make.ts";

/**
 * A bare process that makes one document, and ends: it prints what it took. Its words: the
 * contestant that it is, the kind of its order, the file of that one's text, and the document's.
 */
const [words = "", kind, text = "", document = ""] = process.argv.slice(2);
const contestant = JSON.parse(words) as Contestant;
const bytes = await make(contestant, { kind, text: readFileSync(text, "utf8") } as Order);
writeFileSync(document, bytes);

/** Since the process began: Node's own start is in it, and all of its threads. */
process.on("exit", () => {
  const cost: WholeCost = {
    cpuMs: milliseconds(process.cpuUsage()),
    mainThreadMs: milliseconds(process.threadCpuUsage()),
    wallMs: performance.now(),
    bytes: bytes.length,
    peakMiB: process.resourceUsage().maxRSS / 1024,
  };
  writeSync(1, JSON.stringify(cost));
});

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}
