import { Unzlib } from "fflate";
import { pictureLimits } from "../limits.ts";
import { damaged } from "../picture-fault.ts";
import type { PictureNote } from "../picture-note.ts";
import { foreignProfile } from "../profile.ts";
import type { Chunk } from "./chunks.ts";

/** What a PNG says of its colours and is not printed by: nothing to tell of where it is sRGB. */
export function colourNotes(chunks: readonly Chunk[]): PictureNote[] {
  const named = (name: string) => chunks.find(({ type }) => type === name)?.data;
  const [coding, icc, gamma] = [named("cICP"), named("iCCP"), named("gAMA")];
  if (coding) return noted(isUsualCoding(coding) ? undefined : `cICP ${coding.join("-")}`);
  if (icc) return noted(profileOf(icc));
  if (named("sRGB") || !gamma) return [];
  return noted(isUsualGamma(gamma) ? undefined : "gAMA");
}

function noted(profile: string | undefined): PictureNote[] {
  return profile === undefined ? [] : [{ rule: "PIC-PROFILE", profile }];
}

/** Primaries and curve of sRGB. @see ITU-T H.273 */
function isUsualCoding([primaries, curve]: Uint8Array): boolean {
  return primaries === 1 && curve === 13;
}

/** 1/2.2, give or take what programs round to. */
function isUsualGamma(data: Uint8Array): boolean {
  if (data.length !== 4) throw damaged("@pictureData");
  const gamma = new DataView(data.buffer, data.byteOffset, 4).getUint32(0);
  return gamma >= 44_000 && gamma <= 47_000;
}

function profileOf(data: Uint8Array): string | undefined {
  const end = data.indexOf(0);
  if (end < 1 || end > 79 || data[end + 1] !== 0) throw damaged("@pictureData");
  const name = String.fromCharCode(...data.subarray(0, end));
  return foreignProfile(unpack(data.subarray(end + 2)), name);
}

/** A profile is small; of one that is not no more is unpacked than is looked at. */
function unpack(packed: Uint8Array): Uint8Array {
  const whole = new Uint8Array(pictureLimits.profileBytes);
  let length = 0;
  const unzip = new Unzlib((bytes) => {
    const part = bytes.subarray(0, whole.length - length);
    whole.set(part, length);
    length += part.length;
  });
  try {
    for (let at = 0; at < packed.length && length < whole.length; at += 1024) {
      unzip.push(packed.subarray(at, at + 1024), false);
    }
  } catch {
    // What can be read of it is enough for its name.
  }
  return whole.subarray(0, length);
}
