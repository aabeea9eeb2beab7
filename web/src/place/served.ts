import type { FontPlace } from "../worker/fonts.ts";

/** The worker's file stands beside the page. */
export function startWorker(): Worker {
  return new Worker(new URL("../worker/worker.ts", import.meta.url), { type: "module" });
}

/** Reads the files that the page cannot read. */
export const importServer: string | undefined = new URL("v1/imports", document.baseURI).href;

export function fontPlace(): FontPlace {
  return { type: "server", base: new URL(".", document.baseURI).href };
}

/** The server has them all. */
export async function fontPlaceWithRare(): Promise<FontPlace> {
  return fontPlace();
}
