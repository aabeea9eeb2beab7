import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { readOfd } from "./ofd-file.ts";

/** A page as ofd.js draws it: lengths in millimetres from the sheet's upper left corner. */
export type DrawnPage = {
  readonly texts: readonly DrawnText[];
  /** The path of each, as SVG has it. */
  readonly paths: readonly DrawnPath[];
  readonly pictures: readonly DrawnPicture[];
};

export type DrawnText = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly family: string;
};

/** Where it is, and its bytes in base64. */
export type DrawnPicture = {
  readonly area: readonly [left: number, top: number, width: number, height: number];
  readonly bytes: string;
};

/** Where its points are, and how wide its stroke is; 0 for what is filled. */
export type DrawnPath = {
  readonly points: readonly (readonly [number, number])[];
  readonly width: number;
  readonly fill: string;
};

/** `scripts/test-programs/install-ofd-reader.ts` brings it. */
const script = fileURLToPath(
  new URL("../../build/ofd-reader/package/lib/ofd.umd.min.js", import.meta.url),
);

/** So wide that a millimetre is five dots: the reader takes ten for itself, and rounds. */
const width = 1050;
export const dotsPerMm = 5;
/** A turned sheet is drawn in the same width. */
export const dotsPerMmOfTurned = 3.5;

/** Lets ofd.js 0.2.6 draw a file on an empty page of the browser; nothing is loaded from elsewhere. */
export async function openInReader(
  browser: Browser,
  ofd: Uint8Array,
  deviceScaleFactor = 1,
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 1485 }, deviceScaleFactor });
  await page.route("**/*", (route) => route.abort());
  await page.setContent("<body style='margin:0'></body>");
  await page.addScriptTag({ path: script });
  const base64 = Buffer.from(ofd).toString("base64");
  await page.evaluate(drawAll, { base64, width, fonts: fontsOf(ofd) });
  return page;
}

export function drawnPages(page: Page): Promise<DrawnPage[]> {
  return page.evaluate(readDrawn, { upright: dotsPerMm, turned: dotsPerMmOfTurned });
}

/** What the reader calls the families of a file in its style sheets. */
const families: Readonly<Record<string, string>> = {
  仿宋: "FangSong",
  楷体: "KaiTi",
  宋体: "SimSun",
  黑体: "SimHei",
};

type EmbeddedFont = { readonly family: string; readonly base64: string };

/** The reader draws with fonts of the machine alone, so the file's own are made some of these. */
function fontsOf(ofd: Uint8Array): EmbeddedFont[] {
  const { fonts, files } = readOfd(ofd);
  return fonts.map(({ attributes: { FamilyName = "" }, file }) => ({
    family: families[FamilyName] ?? FamilyName,
    base64: Buffer.from(files.get(file) ?? "").toString("base64"),
  }));
}

type Wish = {
  readonly base64: string;
  readonly width: number;
  readonly fonts: readonly EmbeddedFont[];
};

type Reader = {
  parseOfdDocument(call: {
    readonly ofd: ArrayBuffer;
    readonly success: (documents: readonly object[]) => void;
    readonly fail: (error: unknown) => void;
  }): void;
  renderOfd(width: number, document: object | undefined): readonly HTMLElement[];
};

/** Runs in the browser. A font that its check of fonts does not let pass is an error. */
async function drawAll({ base64, width, fonts }: Wish): Promise<void> {
  const bytesOf = (text: string) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  for (const { family, base64 } of fonts) {
    document.fonts.add(await new FontFace(family, bytesOf(base64).buffer).load());
  }
  const reader = (globalThis as unknown as { readonly ofd: Reader }).ofd;
  const documents = await new Promise<readonly object[]>((success, fail) => {
    reader.parseOfdDocument({ ofd: bytesOf(base64).buffer, success, fail });
  });
  document.body.append(...reader.renderOfd(width, documents[0]));
}

/** Runs in the browser. */
function readDrawn(scales: { readonly upright: number; readonly turned: number }): DrawnPage[] {
  /** The reader stretches pictures for one scale only, whatever the width that it draws pages in. */
  const dotsPerMmOfPictures = 1 / 0.2642;
  const matrixOf = (element: Element) => {
    const matrix = (element.getAttribute("transform") ?? "").match(/-?[\d.]+(?:e-\d+)?/g);
    return matrix?.map(Number) ?? [1, 0, 0, 1, 0, 0];
  };
  return Array.from(document.body.children, (page) => {
    const dotsPerMm = page.clientWidth > page.clientHeight ? scales.turned : scales.upright;
    const mm = (text: string | null | undefined) => Number.parseFloat(text ?? "") / dotsPerMm;
    const drawings = [...page.querySelectorAll("svg")];
    return {
      texts: drawings.flatMap((svg) =>
        Array.from(svg.querySelectorAll("text"), (text) => {
          const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrixOf(text);
          const [x, y] = [mm(text.getAttribute("x")), mm(text.getAttribute("y"))];
          return {
            text: text.textContent ?? "",
            x: mm(svg.style.left) + a * x + c * y + e / dotsPerMm,
            y: mm(svg.style.top) + b * x + d * y + f / dotsPerMm,
            size: mm(text.style.fontSize),
            family: text.style.fontFamily,
          };
        }),
      ),
      pictures: drawings.flatMap((svg) =>
        Array.from(svg.querySelectorAll("image"), (image) => {
          const [a = 0, , , d = 0] = matrixOf(image);
          const { width, height, href } = image;
          return {
            area: [
              mm(svg.style.left),
              mm(svg.style.top),
              (a * width.baseVal.value) / dotsPerMmOfPictures,
              (d * height.baseVal.value) / dotsPerMmOfPictures,
            ] as const,
            bytes: href.baseVal.replace(/^.*,/, ""),
          };
        }),
      ),
      paths: drawings.flatMap((svg) =>
        Array.from(svg.querySelectorAll("path"), (path) => {
          const numbers = (path.getAttribute("d") ?? "").match(/-?[\d.]+/g) ?? [];
          const points = numbers.flatMap((x, at) =>
            at % 2 === 0
              ? [[mm(svg.style.left) + mm(x), mm(svg.style.top) + mm(numbers[at + 1])] as const]
              : [],
          );
          return {
            points,
            width: mm(path.getAttribute("stroke-width") ?? path.style.strokeWidth),
            fill: path.getAttribute("fill") ?? path.style.fill,
          };
        }),
      ),
    };
  });
}
