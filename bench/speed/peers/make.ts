import type { Contestant, Order } from "../order.ts";

/** Makes a document. Loading a program is part of its first one. */
export async function make(contestant: Contestant, order: Order): Promise<Uint8Array> {
  if (contestant.peer === "nianbao") {
    const ours = await import("./nianbao.ts");
    return ours.make(contestant, order);
  }
  if (order.kind === "report") throw new Error(`${contestant.peer} reads no reports`);
  return (await others[contestant.peer]()).make(order.text);
}

const others = {
  pdfmake: () => import("./plain-pdfmake.ts"),
  typst: () => import("./typst.ts"),
  docx: () => import("./plain-docx.ts"),
  carbone: () => import("./carbone.ts"),
} as const;
