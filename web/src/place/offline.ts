import type { FontPlace } from "../worker/fonts.ts";
import InlineWorker from "../worker/worker.ts?worker&inline";

/** A page without a server has its worker inside. */
export function startWorker(): Worker {
  return new InlineWorker();
}

/** Nobody is asked for anything. */
export const importServer: string | undefined = undefined;

export function fontPlace(): FontPlace {
  const elements = [...document.querySelectorAll<HTMLElement>("script[data-font]")];
  const texts = elements.map((one) => [one.dataset.font ?? "", one.textContent ?? ""] as const);
  return { type: "page", texts: Object.fromEntries(texts) };
}
