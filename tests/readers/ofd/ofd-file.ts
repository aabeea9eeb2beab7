import { readOfd } from "../../../src/readers/ofd/read-ofd.ts";
import { officeFile, type Parts } from "../office-file.ts";
import type { ReadPage } from "../pdf/read-page.ts";

/** How a program writes its packages. */
export type Manner = {
  readonly prefix?: string;
  readonly namespace?: string;
  /** Paths from the package's root instead of from the file that has them. */
  readonly isAbsolute?: boolean;
  readonly folder?: string;
};

export type OfdPage = {
  /** Layers, or objects that stand in one. */
  readonly content: string;
  /** What stands before the content: templates, resources, an area. */
  readonly before?: string;
};

export type OfdMore = {
  readonly manner?: Manner;
  /** Besides the area of the pages. */
  readonly common?: string;
  /** Behind the pages. */
  readonly document?: string;
  /** In OFD.xml, behind the path of the document. */
  readonly body?: string;
  readonly bodies?: string;
  /** By paths from the package's root. */
  readonly parts?: Parts;
};

/** A package in the manner of some program; names of elements are given without a prefix. */
export function ofdFile(pages: readonly OfdPage[], more: OfdMore = {}): Promise<Uint8Array> {
  return officeFile(ofdParts(pages, more));
}

export function ofdParts(pages: readonly OfdPage[], more: OfdMore = {}): Parts {
  const { manner = {}, common = "", document = "", body = "", bodies = "", parts = {} } = more;
  const { folder = "Doc_0", isAbsolute = false } = manner;
  const to = (path: string) => (isAbsolute ? `/${folder}/${path}` : path);
  const list = pages.map(
    (_, index) => `<Page ID="${index + 1}" BaseLoc="${to(`Pages/Page_${index}/Content.xml`)}"/>`,
  );
  const contents = pages.map(({ content, before = "" }, index) => {
    const layers = content.includes("<Layer") ? content : `<Layer ID="9">${content}</Layer>`;
    const inner = `${before}<Content>${layers}</Content>`;
    return [`${folder}/Pages/Page_${index}/Content.xml`, root("Page", inner)];
  });
  const files: Parts = {
    "OFD.xml": root(
      "OFD",
      `<DocBody><DocInfo><DocID>0</DocID></DocInfo><DocRoot>${isAbsolute ? "/" : ""}${folder}/Document.xml</DocRoot>${body}</DocBody>${bodies}`,
    ),
    [`${folder}/Document.xml`]: root(
      "Document",
      `<CommonData><MaxUnitID>99</MaxUnitID><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea>${common}</CommonData><Pages>${list.join("")}</Pages>${document}`,
    ),
    ...Object.fromEntries(contents),
    ...parts,
  };
  return Object.fromEntries(
    Object.entries(files).map(([path, part]) => [
      path,
      typeof part === "string" ? inManner(part, manner) : part,
    ]),
  );
}

/** The root of a file, still without a prefix. */
export function root(name: string, inner: string): string {
  return `<${name} xmlns="">${inner}</${name}>`;
}

function inManner(text: string, manner: Manner): string {
  const { prefix = "ofd", namespace = "http://www.ofdspec.org/2016" } = manner;
  const colon = prefix === "" ? "" : `${prefix}:`;
  const named = text.replaceAll(/<(\/?)(?=[A-Z])/g, `<$1${colon}`);
  const declared = `xmlns${prefix === "" ? "" : `:${prefix}`}="${namespace}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${named.replace('xmlns=""', declared)}`;
}

export type TextPlace = {
  readonly x?: number;
  readonly y?: number;
  readonly size?: number;
  /** Other attributes of the object. */
  readonly more?: string;
  /** What stands before the text: colours, clips, glyphs. */
  readonly before?: string;
  readonly font?: number;
};

/** A line of text whose characters stand as far apart as they are wide; in mm from the top. */
export function text(words: string, place: TextPlace = {}): string {
  const { x = 30, y = 50, size = 5, more = "", before = "", font = 3 } = place;
  const steps = [...words].slice(0, -1).map((one) => (/[ -~]/.test(one) ? size / 2 : size));
  const delta = steps.length > 0 ? ` DeltaX="${steps.join(" ")}"` : "";
  return `<TextObject ID="10" Boundary="${x} ${y - size} ${size * words.length} ${size * 1.4}" Font="${font}" Size="${size}" ${more}>${before}<TextCode X="0" Y="${size}"${delta}>${escaped(words)}</TextCode></TextObject>`;
}

export function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** Lines and areas, in mm from the page's corner. */
export function path(data: string, more = "", before = ""): string {
  return `<PathObject ID="11" Boundary="0 0 210 297" LineWidth="0.3" ${more}>${before}<AbbreviatedData>${data}</AbbreviatedData></PathObject>`;
}

/** What a package reads like: lines of text, rows of a table with bars between their cells. */
export async function readOfdFile(
  pages: readonly OfdPage[] | string,
  more?: OfdMore,
): Promise<ReadPage> {
  const all = typeof pages === "string" ? [{ content: pages }] : pages;
  const { blocks, leftOut = [], findings } = await readOfd(await ofdFile(all, more));
  return {
    text: blocks.flatMap((block) =>
      block.type === "paragraph"
        ? [block.text]
        : block.rows.map((row) => row.map((cell) => cell.text).join("|")),
    ),
    told: leftOut.map(
      ({ kind, text: words, place }) => `${kind} ${words} @${Object.values(place).join(".")}`,
    ),
    findings: findings.map(({ rule }) => rule),
  };
}
