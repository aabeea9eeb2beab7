import type { Wish } from "../../src/jobs/make-item.ts";
import { GenerationError } from "../../src/messages/generation-error.ts";
import { type Format, formats, usualFormats } from "../../src/writers/formats.ts";
import type { Variables } from "../surroundings/variables.ts";

/**
 * What reports that are put into a bucket or folder become: `NIANBAO_FORMATS`, separated by commas;
 * the usual ones when not set. With `NIANBAO_ARCHIVE=true`, OFD as archives ask for it.
 *
 * @throws {GenerationError} `SETTING-FORMATS`
 */
export function readObjectWish({ NIANBAO_FORMATS, NIANBAO_ARCHIVE }: Variables): Wish {
  const words = NIANBAO_FORMATS
    ? NIANBAO_FORMATS.split(",").map((word) => word.trim())
    : usualFormats;
  return {
    formats: [...new Set(words.map(formatOf))],
    options: { archive: NIANBAO_ARCHIVE === "true" },
  };
}

function formatOf(word: string): Format {
  const format = formats.find((one) => one === word);
  if (format) return format;
  throw new GenerationError("SETTING-FORMATS", {
    name: "NIANBAO_FORMATS",
    given: word,
    formats: formats.join(", "),
  });
}
