import type { Picture } from "../document/picture.ts";
import { type Finding, finding, type Place } from "../messages/finding.ts";
import { kindOfPicture } from "./kind.ts";
import { pictureLimits } from "./limits.ts";
import { PictureFault, pictureFault } from "./picture-fault.ts";
import type { NotedPicture, PictureNote } from "./picture-note.ts";

/** A picture that was made safe, unless it could not be, and what is to be told of it. */
export type ReadPicture = { readonly picture?: Picture; readonly findings: readonly Finding[] };

/**
 * Makes a picture safe to print. Nothing of it is trusted: its kind is told by its bytes, its size is
 * read before it is unpacked, and what is no pixel does not come through.
 *
 * @param place - where the report asks for it.
 */
export async function readPicture(bytes: Uint8Array, place: Place): Promise<ReadPicture> {
  try {
    const { picture, notes } = await read(bytes);
    return { picture, findings: notes.map((note) => told(note, place)) };
  } catch (error) {
    if (!(error instanceof PictureFault)) throw error;
    return { findings: [error.tell(place)] };
  }
}

/** The readers are loaded for the first picture of their kind. */
async function read(bytes: Uint8Array): Promise<NotedPicture> {
  const kind = kindOfPicture(bytes);
  const limit = pictureLimits.fileBytes;
  if (bytes.length > limit) throw pictureFault("PIC-BYTES", { l: bytes.length, limit });
  if (kind === "png") return (await import("./png/read-png.ts")).readPng(bytes);
  if (kind === "jpeg") return (await import("./jpeg/read-jpeg.ts")).readJpeg(bytes);
  throw pictureFault("PIC-KIND", { kind });
}

function told(note: PictureNote, place: Place): Finding {
  return note.rule === "PIC-PROFILE"
    ? finding(note.rule, "info", place, { profile: note.profile })
    : finding(note.rule, "info", place, {});
}
