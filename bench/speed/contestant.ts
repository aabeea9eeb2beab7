import type { DocumentTree } from "../../src/document/blocks.ts";
import type { Format } from "../../src/writers/formats.ts";

/**
 * One program in a process of its own, which makes a document whenever it is told to and says
 * what that took. Each peer is handed the finished tree; ours begins with the report's text.
 */
export type Order = {
  readonly peer: "nianbao" | "pdfmake" | "docx";
  readonly format: Format;
  readonly text: string;
  readonly tree: DocumentTree;
};

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
async function make({ peer, format, text, tree }: Order): Promise<Uint8Array> {
  switch (peer) {
    case "nianbao":
      return (await import("./peers/nianbao.ts")).make(text, format);
    case "pdfmake":
      return (await import("./peers/plain-pdfmake.ts")).make(tree);
    case "docx":
      return (await import("./peers/plain-docx.ts")).make(tree);
  }
}
