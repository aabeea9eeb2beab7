import { encode } from "jpeg-js";
import { JpegImage, setVerbosityLevel } from "pdfjs-dist/image_decoders/pdf.image_decoders.mjs";
import type { Picture } from "../../document/picture.ts";
import { damaged } from "../picture-fault.ts";
import { type Orientation, turnUpright } from "../turn.ts";

// Its warnings would go to the console; what is wrong is an error.
setVerbosityLevel(0);

/** Of 100; what is lost of a photograph is not seen. */
const quality = 85;

/** Turns a JPEG upright. Its pixels are packed anew; a gray one becomes RGB on the way. */
export function turnJpeg(picture: Picture, orientation: Orientation): Picture {
  const { widthPx, heightPx } = picture;
  const pixels = { widthPx, heightPx, channels: 4, data: unpack(picture) } as const;
  const { data, widthPx: width, heightPx: height } = turnUpright(pixels, orientation);
  const packed = encode({ data, width, height }, quality).data;
  const bytes = new Uint8Array(packed.buffer, packed.byteOffset, packed.byteLength);
  return { kind: "jpeg", bytes, widthPx: width, heightPx: height, colours: "rgb" };
}

/** @throws {PictureFault} for what no decoder takes. */
function unpack({ bytes, widthPx: width, heightPx: height }: Picture): Uint8ClampedArray {
  try {
    const image = new JpegImage();
    image.parse(bytes);
    const data = image.getData({ width, height, forceRGBA: true });
    // What is RGB already comes without opacity, whatever is asked for.
    return data.length === width * height * 3 ? withOpacity(data) : data;
  } catch {
    throw damaged("@pictureData");
  }
}

function withOpacity(rgb: Uint8ClampedArray): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray((rgb.length / 3) * 4).fill(255);
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) {
    rgba.set(rgb.subarray(from, from + 3), to);
  }
  return rgba;
}
