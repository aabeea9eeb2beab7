import { letters, officialLook } from "#templates";
import type { LetterMaterials } from "../../src/collect/files.ts";
import { letterLook } from "../../src/rollup/letter-look.ts";
import type { CompiledTemplate } from "../../src/template/fill-template.ts";

/** What letters to units are made from. */
export function openLetters(): LetterMaterials {
  return {
    template: letters.templates.return as CompiledTemplate,
    texts: letters.texts,
    look: letterLook(officialLook, letters.look),
  };
}
