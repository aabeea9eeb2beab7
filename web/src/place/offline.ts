import { manifest as wordFonts } from "virtual:fonts";
import { rareFontMissing } from "../messages/failure.ts";
import type { FontPlace } from "../worker/fonts.ts";
import InlineWorker from "../worker/worker.ts?worker&inline";

/** A page without a server has its worker inside. */
export function startWorker(): Worker {
  return new InlineWorker();
}

/** Nobody is asked for anything. */
export const importServer: string | undefined = undefined;

export function fontPlace(): FontPlace {
  return { type: "page", texts: Object.fromEntries(fontsInside()) };
}

/** @throws {Error} when the file is not beside the page. */
export async function fontPlaceWithRare(): Promise<FontPlace> {
  const { fonts } = wordFonts;
  const texts = [...fontsInside(), [fonts.rare.open, await loadRareFont()] as const];
  return { type: "page", texts: Object.fromEntries(texts) };
}

function fontsInside(): (readonly [path: string, text: string])[] {
  const elements = [...document.querySelectorAll<HTMLElement>("script[data-font]")];
  return elements.map((one) => [one.dataset.font ?? "", one.textContent ?? ""] as const);
}

/** From a disk a page can load nothing but scripts. This one sets the font's text, and no more. */
async function loadRareFont(): Promise<string> {
  const script = document.createElement("script");
  script.src = new URL("nianbao-rare.js", document.baseURI).href;
  await new Promise((resolve, reject) => {
    script.addEventListener("load", resolve);
    script.addEventListener("error", () => reject(new Error(rareFontMissing)));
    document.head.append(script);
  });
  const { nianbaoRareFont } = globalThis as { nianbaoRareFont?: unknown };
  return String(nianbaoRareFont);
}
