import type { Browser } from "playwright-core";
import { dotsPerInch, type Picture } from "../read-back/page-pictures.ts";
import { dotsPerMm, dotsPerMmOfTurned, openInReader } from "./outside-reader.ts";

/**
 * Pages as pictures, as fine as those of the PDF.
 * @param pages - by their places in the document: all upright sheets, or all turned ones.
 */
export async function paintInReader(
  browser: Browser,
  ofd: Uint8Array,
  { pages, sheets }: { readonly pages: readonly number[]; readonly sheets: "upright" | "turned" },
): Promise<Picture[]> {
  const scale = sheets === "upright" ? dotsPerMm : dotsPerMmOfTurned;
  const page = await openInReader(browser, ofd, dotsPerInch / 25.4 / scale);
  await page.evaluate(stretchPictures, scale);
  const drawn = await page.$$("body > div");
  const pictures: Picture[] = [];
  for (const at of pages) {
    const png = (await drawn[at]?.screenshot())?.toString("base64") ?? "";
    const { width, height, shades } = await page.evaluate(readPng, png);
    pictures.push({ width, height, shades: Buffer.from(shades, "base64") });
  }
  await page.close();
  return pictures;
}

/** Runs in the browser: the reader draws pictures in a size for one width of its pages only. */
function stretchPictures(scale: number): void {
  for (const image of document.querySelectorAll("svg image")) {
    const transform = image.getAttribute("transform") ?? "";
    image.setAttribute("transform", `scale(${scale * 0.2642}) ${transform}`);
  }
}

/** Runs in the browser: red stands for all of a grey. */
async function readPng(base64: string) {
  const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d");
  context?.drawImage(bitmap, 0, 0);
  const { data } = context?.getImageData(0, 0, width, height) ?? { data: [] };
  const parts: string[] = [];
  for (let row = 0; row < height; row++) {
    const reds = Array.from({ length: width }, (_, at) => data[4 * (row * width + at)] ?? 255);
    parts.push(String.fromCharCode(...reds));
  }
  return { width, height, shades: btoa(parts.join("")) };
}
