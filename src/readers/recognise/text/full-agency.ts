import type { SourceParagraph } from "../../source.ts";

const placeAtEnd = /\p{Script=Han}{2,3}(?:省|市|自治区|自治州|州|盟|县|区)$/u;
const wordsBefore = /^(?:由|向|与|和|请|对|经|在|是)+/;

/** The agency's name with the place above it, where the text has one and the title leaves it out. */
export function fullAgency(
  short: string,
  paragraphs: readonly SourceParagraph[],
): string | undefined {
  const text = paragraphs.map((one) => one.text).join("\n");
  const [found] = text
    .split(short)
    .slice(0, -1)
    .flatMap((before) => placeAtEnd.exec(before)?.[0] ?? []);
  const place = found?.replace(wordsBefore, "") ?? "";
  return place.length < 2 ? undefined : place + short;
}
