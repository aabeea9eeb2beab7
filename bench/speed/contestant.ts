import type { DocumentTree } from "../../src/document/blocks.ts";

/** One program in a process of its own, which makes a document whenever it is told to. */
export type Contestant = {
  readonly peer: "nianbao" | "pdfmake" | "docx";
  readonly format: "pdf" | "docx" | "ofd";
};

/** A report's text, or a finished tree: more in the message would be the receiver's to clean up. */
export type Order = Contestant &
  ({ readonly text: string } | { readonly text?: undefined; readonly tree: DocumentTree });

export type Cost = {
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly bytes: number;
  /** The most memory the process has held so far. */
  readonly peakMiB: number;
};

process.on("message", (order: Order) => void answer(order));

async function answer(order: Order): Promise<void> {
  const before = process.cpuUsage();
  const start = performance.now();
  const bytes = await make(order);
  const { user, system } = process.cpuUsage(before);
  const cost: Cost = {
    cpuMs: (user + system) / 1000,
    wallMs: performance.now() - start,
    bytes: bytes.length,
    peakMiB: process.resourceUsage().maxRSS / 1024,
  };
  process.send?.(cost);
}

/** Loading a program is part of its first document. */
async function make(order: Order): Promise<Uint8Array> {
  if (order.peer === "nianbao") return (await import("./peers/nianbao.ts")).make(order);
  if (order.text !== undefined) throw new Error(`${order.peer} reads no reports`);
  const peer =
    order.peer === "pdfmake" ? import("./peers/plain-pdfmake.ts") : import("./peers/plain-docx.ts");
  return (await peer).make(order.tree);
}
