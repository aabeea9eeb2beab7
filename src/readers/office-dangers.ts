import { GenerationError } from "../messages/generation-error.ts";
import { allOf, parseXml } from "./xml.ts";

const contentTypes = "[Content_Types].xml";

/** Whether a part says what others are, or what they point to. */
export function tellsDangers(name: string): boolean {
  return name === contentTypes || name.endsWith(".rels");
}

/**
 * Refuses files with macros, and files that fetch something when they are opened.
 * @throws {GenerationError} `FILE-MACRO`, `FILE-EXTERNAL`.
 */
export function refuseDangers(
  names: readonly string[],
  textOf: (name: string) => string | undefined,
): void {
  const types = textOf(contentTypes) ?? "";
  const hasMacros =
    /macroEnabled|vbaProject|macrosheet/i.test(types) ||
    names.some((name) => /vbaProject\.bin$|\/macrosheets\//i.test(name));
  if (hasMacros) throw new GenerationError("FILE-MACRO", {});
  const isFetching =
    names.some((name) => /\/externalLinks\//i.test(name)) ||
    names
      .filter((name) => name.endsWith(".rels"))
      .some((name) => hasFetched(textOf(name) ?? "<none/>"));
  if (isFetching) throw new GenerationError("FILE-EXTERNAL", {});
}

/** What an Office file may point to outside itself: links that a person has to click. */
const harmless = /\/hyperlink$/;

function hasFetched(relationships: string): boolean {
  return allOf(parseXml(relationships), "Relationship").some(
    ({ attributes: { TargetMode, Type = "" } }) =>
      TargetMode === "External" && !harmless.test(Type),
  );
}
