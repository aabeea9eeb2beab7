import { posix } from "node:path";
import { type FontFile, readFontFile } from "./font-file.ts";
import {
  type ImageObject,
  numbers,
  type PageObject,
  type PathObject,
  readObject,
  type TextObject,
} from "./objects.ts";
import { readZip, type Zip } from "./read-zip.ts";
import { allIn, at, childrenOf, type Element, parse, textOf } from "./xml.ts";

/** An OFD with all that rules ask for, read once. */
export type Ofd = {
  readonly bytes: Buffer;
  readonly zip: Zip;
  /** Unpacked, by their names. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** All that are to be XML; undefined for what is none. */
  readonly xml: ReadonlyMap<string, Element | undefined>;
  /** Every way from one file to another. */
  readonly links: readonly Link[];
  readonly document: Element | undefined;
  readonly pages: readonly OfdPage[];
  readonly fonts: readonly OfdFont[];
  readonly pictures: readonly OfdPicture[];
};

export type Link = { readonly from: string; readonly to: string; readonly written: string };

export type OfdPage = {
  readonly id: number;
  readonly name: string;
  readonly root: Element | undefined;
  readonly objects: readonly PageObject[];
  /** Width and height of its sheet, where it tells them itself. */
  readonly sheet: readonly number[] | undefined;
};

export type OfdPicture = {
  readonly id: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly file: string;
  readonly data: Buffer;
};

export type OfdFont = {
  readonly id: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly file: string;
  readonly program: FontFile;
};

export function readOfd(bytes: Uint8Array): Ofd {
  const buffer = Buffer.from(bytes);
  const zip = readZip(buffer);
  const files = new Map(zip.entries.map(({ name, data }) => [name, data ?? Buffer.alloc(0)]));
  const named = [...files].filter(([name]) => name.endsWith(".xml"));
  const xml = new Map(named.map(([name, data]) => [name, parse(data)]));
  const links = linksIn(xml);
  const document = xml.get("Doc_0/Document.xml");
  return {
    bytes: buffer,
    zip,
    files,
    xml,
    links,
    document,
    pages: readPages(document, xml),
    fonts: readFonts(files, xml),
    pictures: readPictures(files, xml),
  };
}

export function textsOf({ objects }: OfdPage): TextObject[] {
  return objects.filter((object) => object.type === "text");
}

export function pathsOf({ objects }: OfdPage): PathObject[] {
  return objects.filter((object) => object.type === "path");
}

export function imagesOf({ objects }: OfdPage): ImageObject[] {
  return objects.filter((object) => object.type === "image");
}

/** Paths stand in these elements and attributes, from the folder of their file on. */
const linking = new Set([
  "DocRoot",
  "PublicRes",
  "DocumentRes",
  "MediaFile",
  "CustomTags",
  "Attachments",
  "FileLoc",
]);

function linksIn(xml: Ofd["xml"]): Link[] {
  return [...xml].flatMap(([from, root]) => {
    const folder = posix.join(
      posix.dirname(from),
      root?.name === "Res" ? (root.attributes.BaseLoc ?? "") : "",
    );
    return allIn(root).flatMap((element) => {
      const written = writtenIn(element);
      return written === undefined ? [] : [{ from, written, to: posix.join(folder, written) }];
    });
  });
}

function writtenIn(element: Element): string | undefined {
  const { name, attributes } = element;
  if (name === "Page" && attributes.BaseLoc !== undefined) return attributes.BaseLoc;
  const isPlace = name === "FontFile" || (linking.has(name) && childrenOf(element).length === 0);
  return isPlace ? textOf(element) : undefined;
}

function readPages(document: Element | undefined, xml: Ofd["xml"]): OfdPage[] {
  return childrenOf(at(document, "Pages"), "Page").map(({ attributes }) => {
    const name = `Doc_0/${attributes.BaseLoc}`;
    const root = xml.get(name);
    const objects = childrenOf(at(root, "Content", "Layer")).map(readObject);
    const box = at(root, "Area", "PhysicalBox");
    const sheet = box && numbers(textOf(box)).slice(2);
    return { id: Number(attributes.ID), name, root, objects, sheet };
  });
}

function readFonts(files: Ofd["files"], xml: Ofd["xml"]): OfdFont[] {
  const fonts = childrenOf(at(xml.get("Doc_0/PublicRes.xml"), "Fonts"), "Font");
  return fonts.map((font) => {
    const file = `Doc_0/Res/${textOf(at(font, "FontFile"))}`;
    const program = readFontFile(files.get(file) ?? Buffer.alloc(0));
    return { id: Number(font.attributes.ID), attributes: font.attributes, file, program };
  });
}

function readPictures(files: Ofd["files"], xml: Ofd["xml"]): OfdPicture[] {
  const list = at(xml.get("Doc_0/DocumentRes.xml"), "MultiMedias");
  return childrenOf(list, "MultiMedia").map((media) => {
    const file = `Doc_0/Res/${textOf(at(media, "MediaFile"))}`;
    const data = files.get(file) ?? Buffer.alloc(0);
    return { id: Number(media.attributes.ID), attributes: media.attributes, file, data };
  });
}
