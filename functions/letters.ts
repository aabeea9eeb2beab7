import { letters, officialLook } from "#templates";
import type { LetterMaterials } from "../src/collect/files.ts";
import type { CompiledTemplate } from "../src/template/fill-template.ts";

/** What letters to units are made from. They look like reports, save for what is theirs alone. */
export function openLetters(): LetterMaterials {
  return {
    template: letters.templates.return as CompiledTemplate,
    texts: letters.texts,
    look: {
      ...officialLook,
      ...letters.look,
      paragraphs: { ...officialLook.paragraphs, ...letters.look.paragraphs },
    },
  };
}
