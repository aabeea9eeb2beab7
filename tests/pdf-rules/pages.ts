import { type Operator, readContent } from "./content.ts";
import { type Fault, interpret, type Shown } from "./interpret.ts";
import {
  catalogOf,
  dictionary,
  list,
  nameOf,
  type PdfDictionary,
  type PdfFile,
  type PdfValue,
  streamOf,
} from "./pdf-file.ts";

export type PdfPage = {
  readonly reference: string;
  readonly dictionary: PdfDictionary;
  readonly operators: readonly Operator[];
  readonly hexStrings: readonly string[];
  /** What is shown or painted, in order, each with the marks it stands in. */
  readonly shown: readonly Shown[];
  readonly faults: readonly Fault[];
};

export function readPages(file: PdfFile): PdfPage[] {
  return leaves(file, catalogOf(file)["/Pages"]).map((reference) => readPage(file, reference));
}

function leaves(file: PdfFile, node: PdfValue | undefined): string[] {
  const { "/Kids": kids } = dictionary(file, node);
  if (kids !== undefined) return list(file, kids).flatMap((kid) => leaves(file, kid));
  return typeof node === "string" ? [node] : [];
}

function readPage(file: PdfFile, reference: string): PdfPage {
  const page = dictionary(file, reference);
  const { operators, hexStrings } = readContent(contentOf(file, page["/Contents"]));
  const fonts = dictionary(file, dictionary(file, page["/Resources"])["/Font"]);
  const fontOf = (name: string) => {
    const font = fonts[name];
    return typeof font === "string" ? font : "";
  };
  return { reference, dictionary: page, operators, hexStrings, ...interpret(operators, fontOf) };
}

function contentOf(file: PdfFile, contents: PdfValue | undefined): Buffer {
  const streams = streamOf(file, contents) ? [contents] : list(file, contents);
  return Buffer.concat(
    streams.flatMap((stream) => [streamOf(file, stream) ?? Buffer.of(), Buffer.from("\n")]),
  );
}

export function resourcesOf(file: PdfFile, page: PdfPage, kind: string): PdfDictionary {
  return dictionary(file, dictionary(file, page.dictionary["/Resources"])[kind]);
}

export function isPage(file: PdfFile, reference: PdfValue | undefined): boolean {
  return nameOf(file, dictionary(file, reference)["/Type"]) === "Page";
}
