import { inflateSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { readChunks } from "../../src/pictures/png/chunks.ts";
import { unfilter } from "../../src/pictures/png/filters.ts";
import { bitsPerPixel, readHeader } from "../../src/pictures/png/header.ts";
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
    const png = await drawn[at]?.screenshot();
    if (png) pictures.push(readReds(png));
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

/** A screenshot, of which red stands for all of a grey. */
function readReds(png: Uint8Array): Picture {
  const chunks = readChunks(png);
  const header = readHeader(chunks);
  const { widthPx: width, heightPx: height } = header;
  const samples = bitsPerPixel(header) / 8;
  const length = width * samples;
  const packed = chunks.flatMap(({ type, data }) => (type === "IDAT" ? [data] : []));
  const rows = inflateSync(Buffer.concat(packed));
  const shades = new Uint8Array(width * height);
  let above: Uint8Array = new Uint8Array(length);
  for (let y = 0; y < height; y++) {
    const at = y * (length + 1);
    const row = rows.subarray(at + 1, at + 1 + length);
    unfilter(rows[at] as number, row, above, samples);
    for (let x = 0; x < width; x++) shades[y * width + x] = row[x * samples] as number;
    above = row;
  }
  return { width, height, shades };
}
