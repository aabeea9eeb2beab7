import type { Picture } from "../document/picture.ts";

/** A picture and the notes on how it came to be: each becomes a hint. */
export type NotedPicture = { readonly picture: Picture; readonly notes: readonly PictureNote[] };

export type PictureNote =
  | { readonly rule: "PIC-ALPHA" | "PIC-ANIMATED" | "PIC-TURNED" }
  | { readonly rule: "PIC-PROFILE"; readonly profile: string };
