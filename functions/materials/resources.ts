import { editions, officialLook } from "#templates";
import { readEdition } from "../../src/edition/read-edition.ts";
import type { Resources } from "../../src/generate.ts";
import type { CompiledTemplate } from "../../src/template/fill-template.ts";
import { openFonts } from "./font-files.ts";

/** Opens what ships with the package: editions, page style and fonts. */
export function openResources(): Resources {
  const { fontSet, manifest } = openFonts();
  return {
    editions: editions.map((files) => ({
      edition: readEdition(files),
      template: files.template as CompiledTemplate,
    })),
    look: officialLook,
    fontSet,
    wordFonts: manifest,
    wordFrame: async () => (await import("#word-frame")).wordFrame,
  };
}
