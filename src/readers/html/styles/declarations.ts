import { contentParts, readTokens, statementsOf, type Tokens, textOf, wordAt } from "./tokens.ts";

/** A property that tells whether and where text is seen. */
export type Declaration = {
  readonly name: string;
  /** In small letters, without comments; of `content` its parts as JSON. */
  readonly value: string;
  readonly important: boolean;
};

/** The watched declarations of a style attribute. */
export function readStyleAttribute(style: string, watched: ReadonlySet<string>): Declaration[] {
  return statementsOf(readTokens(style), "block").flatMap(({ head, block }) =>
    block ? [] : readDeclaration(head, watched),
  );
}

/** One declaration, if it is watched; a shorthand as the property that it sets. */
export function readDeclaration(head: Tokens, watched: ReadonlySet<string>): Declaration[] {
  const written = wordAt(head) ?? "";
  const name = longhands.get(written) ?? written;
  if (!watched.has(name)) return [];
  const [, text = ""] = /^[^:]*:(.*)$/s.exec(textOf(head)) ?? [];
  const value = text.replace(/!\s*important\s*$/i, "");
  const important = value !== text;
  if (name === "content") return [{ name, value: JSON.stringify(contentParts(head)), important }];
  const plain = value.trim().toLowerCase();
  if (plain === "") return [];
  return [{ name, value: shorthands.get(written)?.(plain) ?? plain, important }];
}

/** Whether a block has any word that a watched declaration begins with. */
export function mentions(block: Tokens, watched: ReadonlySet<string>): boolean {
  return block.some((token) => {
    const word = wordAt([token]);
    return word !== undefined && watched.has(longhands.get(word) ?? word);
  });
}

const longhands: ReadonlyMap<string, string> = new Map([
  ["font", "font-size"],
  ["text-decoration", "text-decoration-line"],
  ["list-style", "list-style-type"],
]);

/** The part of a shorthand that is watched. */
const shorthands: ReadonlyMap<string, (value: string) => string> = new Map([
  ["font", sizeOfFont],
  ["list-style", typeOfList],
]);

const size =
  /(?:^|\s)((?:\d+(?:\.\d+)?|\.\d+)(?:%|[a-z]+)|0|(?:xx?-)?small|medium|(?:xx?-|xxx-)?large|smaller|larger)(?=\s|\/)/;

/** The one part of `font` that has a unit; `inherit` and the system's fonts have none. */
function sizeOfFont(value: string): string {
  return size.exec(value)?.[1] ?? "inherit";
}

/** The one name that is no place; where there is none, lists have discs. */
function typeOfList(value: string): string {
  const names = value.split(/\s+/).filter((word) => /^[a-z][a-z\d-]*$/.test(word));
  return names.find((name) => name !== "inside" && name !== "outside") ?? "disc";
}
