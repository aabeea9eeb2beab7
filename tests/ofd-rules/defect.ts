import { packPart, storePart, writeZip } from "../../src/writers/write-zip.ts";
import { readZip } from "./read-zip.ts";

/** What is done to a good file, the number of the rule that must notice, and how it is done. */
export type Defect = readonly [does: string, rule: number, spoil: Spoil];

/** Gives a spoilt copy of a file. */
export type Spoil = (ofd: Uint8Array) => Uint8Array;

type Files = readonly (readonly [name: string, data: Uint8Array])[];

export const entry = "OFD.xml";
export const document = "Doc_0/Document.xml";
export const resources = "Doc_0/PublicRes.xml";
export const structure = "Doc_0/Tags/Structure.xml";
export const attachments = "Doc_0/Attachs/Attachments.xml";
export const firstPage = "Doc_0/Pages/Page_0/Content.xml";

/** Changes the files of the package, which is put together again. */
export function repack(change: (files: Files) => Files): Spoil {
  return (ofd) => {
    const files = readZip(Buffer.from(ofd)).entries.map(
      ({ name, data }) => [name, data ?? Buffer.alloc(0)] as const,
    );
    return writeZip(
      change(files).map(([name, data]) =>
        /\.(?:png|jpg)$/.test(name) ? storePart(name, data) : packPart(name, data),
      ),
    );
  };
}

/** Changes the first file of a name, or whose name fits. */
export function edit(name: string | RegExp, change: (text: string) => string): Spoil {
  return editBytes(name, (data) =>
    Buffer.from(changed(Buffer.from(data).toString("latin1"), change), "latin1"),
  );
}

/** As `edit`, by one replacement of the first place that fits in any of the files. Texts are told in UTF-8. */
export function replace(name: string | RegExp, from: string | RegExp, to: string): Spoil {
  const textOf = (data: Uint8Array) => Buffer.from(data).toString("utf8");
  return editBytes(
    name,
    (data) => Buffer.from(changed(textOf(data), (text) => text.replace(from, to))),
    (data) => typeof from === "string" || from.test(textOf(data)),
  );
}

export function editBytes(
  name: string | RegExp,
  change: (data: Uint8Array) => Uint8Array,
  fits: (data: Uint8Array) => boolean = () => true,
): Spoil {
  return repack((files) => {
    const place = files.findIndex(([one, data]) =>
      typeof name === "string" ? one === name : name.test(one) && fits(data),
    );
    if (place < 0) throw new Error(`the good file has no ${name}`);
    return files.map(([one, data], index) => [one, index === place ? change(data) : data]);
  });
}

export function add(name: string, text: string): Spoil {
  return repack((files) => [...files, [name, Buffer.from(text)]]);
}

/** Changes the bytes of the archive. */
export function bytes(change: (bytes: Buffer) => Buffer): Spoil {
  return (ofd) => {
    const result = change(Buffer.from(ofd));
    if (result.equals(Buffer.from(ofd))) throw new Error("nothing was changed");
    return result;
  };
}

/** Changes numbers of 16 bits of the archive, given by their offsets from some places. */
export function poke(start: (bytes: Buffer) => number, offset: number, number: number): Spoil {
  return bytes((all) => {
    all.writeUInt16LE(number, start(all) + offset);
    return all;
  });
}

/** The first entry of the directory. */
export function directory(all: Buffer): number {
  return all.readUInt32LE(all.length - 6);
}

/** A defect that changes nothing would prove nothing. */
function changed(text: string, change: (text: string) => string): string {
  const result = change(text);
  if (result === text) throw new Error("nothing was changed");
  return result;
}
