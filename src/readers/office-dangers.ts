import { GenerationError } from "../messages/generation-error.ts";
import type { Relation } from "./office-relations.ts";

export type OfficeContents = {
  readonly names: readonly string[];
  /** The text that says what each part is. */
  readonly types: string;
  readonly relations: readonly Relation[];
};

/**
 * Refuses files with macros, and files that fetch something when they are opened.
 * @throws {GenerationError} `FILE-MACRO`, `FILE-EXTERNAL`.
 */
export function refuseDangers({ names, types, relations }: OfficeContents): void {
  const hasMacros =
    /macroEnabled|vbaProject|macrosheet/i.test(types) ||
    names.some(
      (name) => /vbaProject\.bin$|\/macrosheets\//i.test(name) || isOpenDocumentMacro(name),
    );
  if (hasMacros) throw new GenerationError("FILE-MACRO", {});
  const isFetching =
    names.some((name) => /\/externalLinks\//i.test(name)) ||
    relations.some(({ isExternal, type }) => isExternal && !harmless.includes(type));
  if (isFetching) throw new GenerationError("FILE-EXTERNAL", {});
}

/** A module of a library, in Basic or another language; empty libraries have only a list. */
function isOpenDocumentMacro(name: string): boolean {
  return /^Basic\/[^/]+\/(?!script-lb|dialog-lb)[^/]+\.xml$|^Scripts\/./i.test(name);
}

/**
 * What an Office file may point to outside itself: links that a person has to click, and objects,
 * which nothing here opens and which are told as left out.
 */
const harmless = ["hyperlink", "oleObject"];
