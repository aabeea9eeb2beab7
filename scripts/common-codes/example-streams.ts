import { readdirSync, readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { unzipSync } from "fflate";
import { openResources } from "../../functions/materials/resources.ts";
import { generate } from "../../src/generate.ts";

type Example = { readonly sections: readonly { readonly body?: unknown }[] };

/** The published examples as documents of a format. */
export async function examples(
  format: "pdf" | "docx" | "ofd",
  change: (example: Example) => unknown = (example) => example,
): Promise<Uint8Array[]> {
  const folder = new URL("../../examples/", import.meta.url);
  const reports = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const documents = reports.map(async (name) => {
    const value = change(JSON.parse(readFileSync(new URL(name, folder), "utf8")));
    const options = { force: true, attachSource: true };
    return generate({ value, findings: [] }, format, openResources(), options);
  });
  return (await Promise.all(documents)).map(({ bytes }) => bytes);
}

/** Where prose is long, it is most of the file; and it is then that its size matters. */
function withLongProse({ sections, ...others }: Example): unknown {
  const long = sections.map((section) => {
    const { body } = section;
    return body === undefined ? section : { ...section, body: Array(10).fill(body).flat() };
  });
  return { ...others, sections: long };
}

type Stream = { readonly entries: string; readonly bytes: Uint8Array };

/** All but fonts and pictures. */
export async function pdfStreams(isWanted: (stream: Stream) => boolean): Promise<Uint8Array[]> {
  const streams = (await examples("pdf")).flatMap(streamsOf);
  return streams.filter(isWanted).map(({ bytes }) => bytes);
}

function streamsOf(bytes: Uint8Array): Stream[] {
  const pdf = Buffer.from(bytes);
  const beginnings = pdf.toString("latin1").matchAll(/<<([^\n]*)>>\nstream\n/g);
  return [...beginnings].flatMap(({ 0: beginning, 1: entries = "", index }) => {
    if (!entries.includes("/FlateDecode") || /\/Length1 |\/XObject/.test(entries)) return [];
    return [{ entries, bytes: inflateSync(pdf.subarray(index + beginning.length)) }];
  });
}

export function isMap({ bytes }: Stream): boolean {
  return Buffer.from(bytes.subarray(0, 100)).includes("/CIDInit");
}

export function isOfObjects({ entries }: Stream): boolean {
  return /\/ObjStm|\/XRef/.test(entries);
}

export function isDrawing({ entries, ...stream }: Stream): boolean {
  return /^\/Filter\/FlateDecode\/Length \d+$/.test(entries) && !isMap({ entries, ...stream });
}

export async function ofdFiles(isWanted: (name: string) => boolean): Promise<Uint8Array[]> {
  const ofds = [...(await examples("ofd")), ...(await examples("ofd", withLongProse))];
  const files = ofds.flatMap((ofd) => Object.entries(unzipSync(ofd)));
  return files.filter(([name]) => isWanted(name)).map(([, file]) => file);
}

export function isPage(name: string): boolean {
  return name.includes("/Pages/");
}

export function isOther(name: string): boolean {
  return name.endsWith("ml") && !isPage(name);
}
