import { inflateSync } from "node:zlib";
import { perObject } from "../../src/document/per-object.ts";
import { ask } from "../writers/pdf/programs.ts";
import type { PdfDictionary, PdfFile, PdfObject, PdfValue } from "./pdf-file.ts";

type QpdfObject = {
  readonly value?: PdfValue;
  readonly stream?: { readonly dict: PdfDictionary; readonly data: string };
};

/** Takes a PDF to pieces with qpdf, which knows nothing of the program that wrote it. */
export const readFile = perObject((pdf: Uint8Array): PdfFile => {
  const options = ["--json=2", "--json-stream-data=inline", "--decode-level=none"];
  const { qpdf } = JSON.parse(ask("qpdf", pdf, ...options, "FILE"));
  const [, objects] = qpdf as [unknown, Record<string, QpdfObject>];
  const { trailer, ...others } = objects;
  const named = Object.entries(others).map(
    ([key, object]) => [key.replace(/^obj:/, ""), readObject(object)] as const,
  );
  const file = { bytes: Buffer.from(pdf), objects: new Map(named) };
  return { ...file, trailer: (trailer?.value ?? {}) as PdfDictionary };
});

function readObject({ value, stream }: QpdfObject): PdfObject {
  if (!stream) return { value: value ?? null };
  const packed = Buffer.from(stream.data, "base64");
  return { value: stream.dict, data: unpack(stream.dict, packed) };
}

/** We write one filter; what has another stays packed, and the rules on filters tell. */
function unpack(dictionary: PdfDictionary, packed: Buffer): Buffer {
  return dictionary["/Filter"] === "/FlateDecode" ? inflateSync(packed) : packed;
}
