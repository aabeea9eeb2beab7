declare module "virtual:fonts" {
  import type { FontManifest } from "../../src/fonts/manifest.ts";

  export const manifest: FontManifest;
  export const files: Readonly<
    Record<
      string,
      {
        readonly size: number;
        readonly folder: string;
        /** The pieces that every document reads, by their numbers. */
        readonly tables: readonly number[];
      }
    >
  >;
  export const pieceLength: number;
  export const coverage: readonly number[];
}
declare module "virtual:character-maps" {
  /** In Base64, by their files' names. */
  export const characterMaps: Readonly<Record<string, string>>;
}
declare module "core-js/es/*";
