import { type Blanks, fillBlanks } from "../../../src/messages/blanks.ts";
import type { Language } from "../../../src/messages/sentences.ts";
import * as english from "../../portable/english.ts";
import { zhCN } from "./zh-CN.ts";

export type TextKey = keyof typeof zhCN;

type Texts = Readonly<Record<string, string>>;

type Fillings<Of extends Texts, Key extends keyof Of> = Readonly<
  Record<Blanks<Of[Key]>, string | number>
>;

/** A text of some; its blanks are types, so a missing one does not compile. */
export type SayOf<Of extends Texts> = <Key extends keyof Of>(
  key: Key,
  ...fillings: keyof Fillings<Of, Key> extends never ? [] : [Fillings<Of, Key>]
) => string;

/** A text of the page. */
export type Say = SayOf<typeof zhCN>;

const learnt: Partial<Record<Language, Readonly<Record<TextKey, string>>>> = { "zh-CN": zhCN };

/** Fetches a language that few ask for, so that the page opens without it. */
export async function learn(language: Language): Promise<void> {
  if (language !== "en" || learnt.en) return;
  const [page, program] = await Promise.all([
    import("./en.ts"),
    import("../../../src/messages/en.ts"),
  ]);
  Object.assign(english.en, program.en);
  Object.assign(english.enWords, program.enWords);
  learnt.en = page.en;
}

/** The page's voice in a language that it has learnt. */
export function speaker(language: Language): Say {
  return speakerOf<typeof zhCN>(learnt[language] ?? zhCN);
}

/** Fills in the blanks of texts in one language. */
export function speakerOf<Of extends Texts>(texts: Readonly<Record<keyof Of, string>>): SayOf<Of> {
  return (key, ...[fillings]) => fillBlanks(texts[key], fillings ?? {});
}
