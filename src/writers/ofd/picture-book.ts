import { isSamePicture, type Picture } from "../../document/picture.ts";
import { type PackedPart, storePart } from "../write-zip.ts";
import type { Ids } from "./ids.ts";
import { packFile } from "./pack-file.ts";
import { file, ofd } from "./xml.ts";

export type PictureBook = {
  /** The id of a picture among the resources of the document. */
  readonly open: (picture: Picture) => number;
  /** The list of the pictures, then their files; nothing where a document has none. */
  readonly finish: () => readonly PackedPart[];
};

type Entry = { readonly id: number; readonly picture: Picture };

/**
 * The pictures of one document, each a file of its own, however often it is shown.
 * @see GB/T 33190-2016, 7.9 (resources)
 */
export function openPictureBook(ids: Ids): PictureBook {
  const entries: Entry[] = [];
  const add = (picture: Picture): Entry => {
    const entry = { id: ids.next(), picture };
    entries.push(entry);
    return entry;
  };
  return {
    open: (picture) =>
      (entries.find((known) => isSamePicture(known.picture, picture)) ?? add(picture)).id,
    finish: () => (entries.length === 0 ? [] : [listOf(entries), ...entries.map(fileOf)]),
  };
}

/** Archives want what is shown apart from what it is shown with, which are fonts. */
function listOf(entries: readonly Entry[]): PackedPart {
  const elements = entries.map((entry) => {
    const attributes = { ID: entry.id, Type: "Image", Format: entry.picture.kind.toUpperCase() };
    return ofd("MultiMedia", attributes, ofd("MediaFile", {}, fileName(entry)));
  });
  const list = file("Res", { BaseLoc: "Res" }, ofd("MultiMedias", {}, ...elements));
  return packFile("Doc_0/DocumentRes.xml", list);
}

function fileOf(entry: Entry): PackedPart {
  return storePart(`Doc_0/Res/${fileName(entry)}`, entry.picture.bytes);
}

function fileName({ id, picture: { kind } }: Entry): string {
  return `image_${id}.${kind === "jpeg" ? "jpg" : kind}`;
}
