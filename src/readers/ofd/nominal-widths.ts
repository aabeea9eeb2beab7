/**
 * How wide characters are in most fonts, in sizes: no font of a file is opened to be asked. It
 * tells only whether a blank stands between two characters, never which they are.
 */
export function nominalWidth(character: string): number {
  return kindOf(character).usual;
}

/** What goes on farther than this to the next character leaves a gap. */
export function widestOf(character: string): number {
  return kindOf(character).most;
}

type Width = { readonly usual: number; readonly most: number };

const kinds: readonly (readonly [RegExp, Width])[] = [
  [/^[0-9]/, { usual: 0.5, most: 0.6 }],
  [/^\s/, { usual: 0.25, most: 1 }],
  [/^[mwMW@%&]/, { usual: 0.8, most: 1 }],
  [/^[A-Z]/, { usual: 0.65, most: 0.8 }],
  [/^[!-/:-@[-`ijl|{}]/, { usual: 0.3, most: 0.65 }],
  [/^[\u0021-\u024f]/, { usual: 0.5, most: 0.65 }],
];

const fullWidth: Width = { usual: 1, most: 1.02 };

function kindOf(character: string): Width {
  return kinds.find(([kind]) => kind.test(character))?.[1] ?? fullWidth;
}
