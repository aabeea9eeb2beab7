import type { Contestant, Cost, Order } from "./order.ts";
import { make } from "./peers/make.ts";

/** A process that makes a document whenever it is told to. Its word: the contestant it is. */
const contestant = JSON.parse(process.argv[2] ?? "") as Contestant;

process.on("message", (order: Order) => void answer(order));

async function answer(order: Order): Promise<void> {
  const before = process.cpuUsage();
  const start = performance.now();
  const bytes = await make(contestant, order);
  const { user, system } = process.cpuUsage(before);
  const cost: Cost = {
    cpuMs: (user + system) / 1000,
    wallMs: performance.now() - start,
    bytes: bytes.length,
    peakMiB: process.resourceUsage().maxRSS / 1024,
  };
  process.send?.(cost);
}
