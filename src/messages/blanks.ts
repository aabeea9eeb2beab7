import { ownMember } from "./own-member.ts";

/** The names of a text's blanks, `{l}` and the like, as a type. */
export type Blanks<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Blanks<Rest>
  : never;

export type Fillings = Readonly<Record<string, string | number>>;

/** A text with its blanks filled in; one that nothing is given for stays as it is. */
export function fillBlanks(text: string, fillings: Fillings): string {
  return text.replaceAll(/\{(\w+)\}/g, (blank, name: string) =>
    String(ownMember(fillings, name) ?? blank),
  );
}
