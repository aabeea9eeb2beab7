import { strFromU8, strToU8, unzipSync } from "fflate";
import { openResources } from "../../../functions/materials/resources.ts";
import { generate } from "../../../src/generate.ts";
import { sample } from "../../given/reports.ts";
import { officeFile } from "../office-file.ts";

const resources = openResources();

/** How a text is laid out by a table: around the text, as the markup of a file. */
export type Frames = Readonly<Record<string, (text: string) => string>>;

async function written(id: string, format: "docx" | "html"): Promise<Uint8Array> {
  return (await generate({ value: sample(id), findings: [] }, format, resources)).bytes;
}

/** The sample as a DOCX whose text stands in a frame. */
export async function framedDocx(id: string, frame: (text: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await written(id, "docx"));
  const name = "word/document.xml";
  const framed = strFromU8(parts[name] ?? new Uint8Array()).replace(
    /(<w:body>)(.*)(<w:sectPr.*<\/w:body>)/s,
    (_, begin, text, end) => begin + frame(text) + end,
  );
  return await officeFile({ ...parts, [name]: strToU8(framed) });
}

/** The sample as a page whose text stands in a frame. */
export async function framedPage(id: string, frame: (text: string) => string): Promise<Uint8Array> {
  const page = new TextDecoder().decode(await written(id, "html"));
  const framed = page.replace(/<article[^>]*>(.*)<\/article>/s, (_, text: string) =>
    frame(text.replaceAll("footer", "div")),
  );
  return new TextEncoder().encode(framed);
}

const width = (twips: number, more = "") =>
  `<w:tcPr><w:tcW w:w="${twips}" w:type="dxa"/>${more}</w:tcPr>`;
const cell = (inner: string, twips = 9000, more = "") =>
  `<w:tc>${width(twips, more)}${inner}<w:p/></w:tc>`;
const row = (...cells: readonly string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const table = (columns: readonly number[], ...rows: readonly string[]) =>
  `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid>${columns
    .map((twips) => `<w:gridCol w:w="${twips}"/>`)
    .join("")}</w:tblGrid>${rows.join("")}</w:tbl><w:p/>`;
const one = (inner: string) => table([9000], row(cell(inner)));

/** In WordprocessingML. */
export const wordFrames: Frames = {
  "one cell": one,
  "a column beside a blank one": (text) => table([500, 8500], row(cell("", 500), cell(text, 8500))),
  "a frame in a frame in a frame": (text) => one(one(one(text))),
  "only the title": (text) => text.replace(/^<w:p>.*?<\/w:p>/s, one),
  "each table in a box": (text) => text.replaceAll(/<w:tbl>.*?<\/w:tbl>/gs, one),
  "a row for each section": (text) => {
    const parts = text.split(/(?=<w:p>(?:(?!<\/w:p>).)*<w:pStyle w:val="Heading1"\/>)/s);
    return table([9000], ...parts.map((part) => row(cell(part))));
  },
};

/** In HTML. */
export const pageFrames: Frames = {
  "one cell": (text) => `<table><tr><td>${text}</td></tr></table>`,
  "a column beside a blank one": (text) =>
    `<table><tr><td width="20"></td><td>${text}</td></tr></table>`,
  "a frame in a frame in a frame": (text) =>
    `<table><tr><td><table><tr><td><table><tr><td>${text}</table></table></table>`,
  "only the title": (text) =>
    text.replace(/<h1.*?<\/h1>/s, (title) => `<table><tr><td>${title}</table>`),
  "each table in a box": (text) =>
    text.replaceAll(/<table.*?<\/table>/gs, (table) => `<table><tr><td>${table}</table>`),
  "a row for each section": (text) =>
    `<table>${text
      .split(/(?=<h2)/)
      .map((part) => `<tr><td>${part}</td></tr>`)
      .join("")}</table>`,
};
