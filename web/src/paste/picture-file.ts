import { kindOfPicture } from "../../../src/pictures/kind.ts";
import { pictureLimits } from "../../../src/pictures/limits.ts";
import type { OwnValue } from "../draft/own/own-items.ts";

/** Why a file is no picture that can be printed. */
export type PictureRefusal = "kind" | "size";

/** A picture's file as an own item: told by its bytes, not by its name; looked into by the check. */
export async function pictureOf(file: Blob): Promise<OwnValue | PictureRefusal> {
  const data = await dataOf(file);
  if (typeof data !== "object") return data;
  return { picture: { ...data, alt: "" } };
}

/** The bytes as a report's JSON holds them, in Base64. */
export async function dataOf(file: Blob): Promise<{ readonly data: string } | PictureRefusal> {
  const start = new Uint8Array(await file.slice(0, 1000).arrayBuffer());
  if (!["png", "jpeg"].includes(kindOfPicture(start))) return "kind";
  if (file.size > pictureLimits.fileBytes) return "size";
  return { data: await base64Of(file) };
}

function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

/** What an `img` shows: its kind stands in the first bytes, which are the same four letters each. */
export function dataAddress(data: string): string {
  return `data:image/${data.startsWith("/9j/") ? "jpeg" : "png"};base64,${data}`;
}
