import { ownMember } from "../../../src/messages/own-member.ts";
import type { Language } from "../../../src/messages/sentences.ts";
import * as english from "../../portable/english.ts";
import { zhCN } from "./zh-CN.ts";

export type TextKey = keyof typeof zhCN;

type Blanks<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Blanks<Rest>
  : never;

type Fillings<Key extends TextKey> = Readonly<Record<Blanks<(typeof zhCN)[Key]>, string | number>>;

/** A text of the page; its blanks are types, so a missing one does not compile. */
export type Say = <Key extends TextKey>(
  key: Key,
  ...fillings: keyof Fillings<Key> extends never ? [] : [Fillings<Key>]
) => string;

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
  const texts: Readonly<Record<TextKey, string>> = learnt[language] ?? zhCN;
  return (key, ...[fillings]) => {
    const blanks: Readonly<Record<string, string | number>> = fillings ?? {};
    return texts[key].replaceAll(/\{(\w+)\}/g, (blank, name: string) =>
      String(ownMember(blanks, name) ?? blank),
    );
  };
}
