import { pictureLimits } from "../../pictures/limits.ts";
import { picture } from "../word/elements.ts";
import type { XmlElement } from "../xml.ts";
import type { Destination } from "./group.ts";
import type { RtfReading } from "./reading.ts";

/**
 * A picture, whose file stands there as hexadecimal digits.
 * @param gather - reads a text, and gives it when its group ends.
 * @param done - gets the element that stands for it.
 */
export function readPicture(
  reading: RtfReading,
  gather: (done: (text: string) => void) => Destination,
  done: (element: XmlElement) => void,
): Destination {
  const facts = new Map<string, number>();
  const file = openHex();
  let name = "";
  let title = "";
  const destination: Destination = {
    byte: file.add,
    word: (word, value) => {
      facts.set(word, value ?? 1);
      return /^pic|blip$/.test(word) && word !== "picprop";
    },
    inside: {
      picprop: () => destination,
      sn: () =>
        gather((text) => {
          name = text;
        }),
      sv: () =>
        gather((text) => {
          if (name === "wzDescription") title = text;
        }),
    },
    close: () => {
      const bytes = facts.has("pngblip") || facts.has("jpegblip") ? file.bytes() : undefined;
      const id = `picture ${reading.pictures.size + 1}`;
      if (bytes) reading.pictures.set(id, bytes);
      done(picture(title, { file: bytes ? id : undefined, widthMm: widthOf(facts) }));
    },
  };
  return destination;
}

const mmPerTwip = 25.4 / 1440;

function widthOf(facts: ReadonlyMap<string, number>): number | undefined {
  const twips = facts.get("picwgoal");
  if (twips === undefined) return undefined;
  return Math.round(10 * twips * mmPerTwip * ((facts.get("picscalex") ?? 100) / 100)) / 10;
}

/** There may be millions of them. @returns a number below 0 for what is no digit. */
function digitOf(code: number): number {
  if (code < 0x3a) return code - 0x30;
  const letter = (code | 0x20) - 0x61;
  return letter >= 0 && letter < 6 ? letter + 10 : -1;
}

/** Bytes of two hexadecimal digits each; undefined when they are more than a picture may have. */
function openHex() {
  let bytes = new Uint8Array(2 ** 16);
  let digits = 0;
  const add = (code: number) => {
    const digit = digitOf(code);
    if (digit < 0 || digits >= 2 * pictureLimits.fileBytes + 2) return;
    const at = digits >> 1;
    if (at === bytes.length) {
      const longer = new Uint8Array(2 * at);
      longer.set(bytes);
      bytes = longer;
    }
    bytes[at] = ((bytes[at] ?? 0) << 4) | digit;
    digits++;
  };
  const isFit = () => digits > 0 && digits <= 2 * pictureLimits.fileBytes;
  return { add, bytes: () => (isFit() ? bytes.slice(0, digits >> 1) : undefined) };
}
