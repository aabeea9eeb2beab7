import { isSamePicture, type Picture } from "../../../document/picture.ts";
import { type PackedPart, storePart } from "../../write-zip.ts";
import { element, type Xml } from "../xml.ts";

/** The pictures of one document, each in a part of its own, however often it is shown. */
export type Media = {
  /** The place of a picture among all, from 1. */
  readonly add: (picture: Picture) => number;
  readonly pictures: readonly Picture[];
};

export function openMedia(): Media {
  const pictures: Picture[] = [];
  const add = (picture: Picture) => {
    const known = pictures.findIndex((one) => isSamePicture(one, picture)) + 1;
    return known > 0 ? known : pictures.push(picture);
  };
  return { add, pictures };
}

/** By what the document refers to a picture. */
export function pictureRelation(place: number): string {
  return `rIdPicture${place}`;
}

export function pictureFile({ kind }: Picture, place: number): string {
  return `image${place}.${kind}`;
}

export function mediaParts({ pictures }: Media): PackedPart[] {
  return pictures.map((picture, index) =>
    storePart(`word/media/${pictureFile(picture, index + 1)}`, picture.bytes),
  );
}

export function mediaRelations({ pictures }: Media): Xml[] {
  return pictures.map((picture, index) =>
    element("Relationship", {
      Id: pictureRelation(index + 1),
      Type: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image",
      Target: `media/${pictureFile(picture, index + 1)}`,
    }),
  );
}
