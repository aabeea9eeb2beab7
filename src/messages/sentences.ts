import { type Blanks, fillBlanks, withoutFillings } from "./blanks.ts";
import { en, enWords } from "./en.ts";
import { ownMember } from "./own-member.ts";
import { zhCN, zhCNWords } from "./zh-CN.ts";

export type Language = "zh-CN" | "en";

export type MessageCode = keyof typeof zhCN;

/** A blank's filling that is itself translated, such as `@line`. */
export type Word = keyof typeof zhCNWords;

/**
 * The blanks of a sentence, `{l}` and the like, as a type: a missing one does not compile. Of
 * `{@expected}` the filling is a `Word`; what fills the others is never translated, whatever a
 * report or a file brings.
 */
export type MessageParameters<Code extends MessageCode> = Readonly<
  Record<NameOf<Blanks<(typeof zhCN)[Code]>>, string | number>
>;

type NameOf<Name extends string> = Name extends `@${infer Rest}` ? Rest : Name;

const sentences: Readonly<Record<Language, Readonly<Record<MessageCode, string>>>> = {
  "zh-CN": zhCN,
  en,
};

const words: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  "zh-CN": zhCNWords,
  en: enWords,
};

/** Whether there is anything to be told by this id. */
export function isMessageCode(id: string): id is MessageCode {
  return ownMember(zhCN, id) !== undefined;
}

/** What a rule says, whatever it finds: its sentence with `…` for the blanks. */
export function ruleName(code: MessageCode, language: Language = "zh-CN"): string {
  return withoutFillings(sentences[language][code]);
}

/** The sentence of a code with its blanks filled in. */
export function sentence<Code extends MessageCode>(
  code: Code,
  parameters: MessageParameters<Code>,
  language: Language = "zh-CN",
): string {
  return fillBlanks(sentences[language][code], parameters, (filling, isWord) =>
    isWord ? (ownMember(words[language], filling) ?? filling) : filling,
  );
}
