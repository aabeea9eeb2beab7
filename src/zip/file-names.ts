/** File systems take 255 bytes: 70 Chinese characters, a number and the ending. */
const longestName = 70;

/** An upload's name as the name of a single file, whatever folders or tricks are in it. */
export function plainName(name: string): string {
  const visible = name.replaceAll(/\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}/gu, "");
  const safe = visible
    .replaceAll(/[/\\:*?"<>|]/g, fullWidth)
    .replace(/^[. ]+/, "")
    .replace(/\.json$/i, "")
    .replace(/(?<![. ])[. ]+$/, "");
  return [...safe].slice(-longestName).join("") || "_";
}

/**
 * The names in their order, each told apart from those before it: `年报.pdf`, `年报（2）.pdf`.
 * Names that differ in case or composition only are one name to some systems.
 */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let distinct = name;
    for (let number = 2; taken.has(fold(distinct)); number++) distinct = numbered(name, number);
    taken.add(fold(distinct));
    return distinct;
  });
}

function numbered(name: string, number: number): string {
  const [, stem = name, ending = ""] = /^(.+?)((?:\.fragment)?\.\w+)$/u.exec(name) ?? [];
  return `${stem}（${number}）${ending}`;
}

function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

function fullWidth(character: string): string {
  return String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0);
}
