import { ownMember } from "./own-member.ts";

/** The names of a text's blanks, `{l}` and the like, as a type. */
export type Blanks<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Blanks<Rest>
  : never;

export type Fillings = Readonly<Record<string, string | number>>;

/** A filling as a sentence says it; `isWord` of a blank for one of our own words, as in `{@kind}`. */
type Say = (filling: string, isWord: boolean) => string;

/**
 * A text with its blanks filled in; one that nothing is given for stays as it is. `{count|error|errors}` is the
 * word that goes with the number: English has another one for 1.
 */
export function fillBlanks(text: string, fillings: Fillings, say: Say = String): string {
  return text.replaceAll(
    blanks,
    (blank: string, mark: string, name: string, one?: string, several?: string) => {
      const filling = ownMember(fillings, name);
      if (filling === undefined) return blank;
      const said = String(filling);
      if (one === undefined || several === undefined) return say(said, mark !== "");
      return said === "1" ? one : several;
    },
  );
}

/** A text with `…` for its blanks. */
export function withoutFillings(text: string): string {
  return text.replaceAll(blanks, (_all, _mark, _name, _one, several?: string) => several ?? "…");
}

const blanks = /\{(@?)(\w+)(?:\|([^{|}]*)\|([^{|}]*))?\}/g;
