import { type OfdPage, textsOf } from "../ofd-file.ts";
import { type Rule, unless } from "../rule.ts";

/** Without blanks, and a letter with its accents as the one character that readers know. */
export function squeeze(text: string): string {
  const composed = text.replaceAll(/\p{L}[\u0300-\u036f]+/gu, (letter) => letter.normalize("NFC"));
  return composed.replaceAll(/\s/g, "");
}

export function textOfPage(page: OfdPage): string {
  return squeeze(
    textsOf(page)
      .map(({ text }) => text)
      .join(""),
  );
}

/** Control characters and halves of pairs. Private characters are written where a report has them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const unwanted = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/u;

const layerOf = { image: 0, path: 1, text: 2 } as const;

export const textRules: readonly Rule[] = [
  {
    number: 21,
    demand:
      "No text begins or ends with a blank, as readers trim it, and none has a control character.",
    broken: ({ pages }) =>
      pages
        .flatMap(textsOf)
        .flatMap(({ id, codes }) =>
          codes.flatMap(({ text }) =>
            unless(text !== "" && text.trim() === text && !unwanted.test(text), `object ${id}`),
          ),
        ),
  },
  {
    number: 22,
    demand: "The texts of a page are what the layout set there, in its order.",
    broken: (ofd, { pages }) => [
      ...unless(ofd.pages.length === pages.length, "the number of pages"),
      ...pages.flatMap(({ number, texts }, index) => {
        const runs = texts.flatMap((text) => text.runs);
        const set = runs.flatMap(({ characters }) => characters.map(({ text }) => text)).join("");
        const page = ofd.pages[index];
        return unless(page !== undefined && textOfPage(page) === squeeze(set), `page ${number}`);
      }),
    ],
  },
  {
    number: 23,
    demand:
      "Pictures stand before paths, and paths before texts: some readers draw them so in any case.",
    broken: ({ pages }) =>
      pages.flatMap(({ objects }) =>
        objects.flatMap(({ id, type }, index) =>
          unless(layerOf[type] >= layerOf[objects[index - 1]?.type ?? "image"], `object ${id}`),
        ),
      ),
  },
];
