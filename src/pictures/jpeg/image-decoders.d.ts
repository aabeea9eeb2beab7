declare module "pdfjs-dist/image_decoders/pdf.image_decoders.mjs" {
  export function setVerbosityLevel(level: number): void;
  export class JpegImage {
    parse(data: Uint8Array): void;
    getData(wish: { width: number; height: number; forceRGBA: true }): Uint8ClampedArray;
  }
}
