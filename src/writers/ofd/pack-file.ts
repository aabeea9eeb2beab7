import { deflateOfd } from "../../deflate/deflate.ts";
import { type PackedPart, packPart } from "../write-zip.ts";

/** @param text - as it is, or its bytes in UTF-8. */
export function packFile(path: string, text: string | Uint8Array): PackedPart {
  return packPart(path, text, deflateOfd);
}
