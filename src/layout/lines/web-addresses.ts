import { isOfWord } from "./character-classes.ts";
import type { MeasuredCharacter, MeasuredText } from "./measured-text.ts";

/** What joins the parts of an address: a line may end behind it, if need be. */
const joints: ReadonlySet<string> = new Set("/.-?&=_#");

/** `http://…`, `www.…`, or words joined by full stops: `jinan.gov.cn/gongkai`. */
const address = /^(?:[a-z]{1,9}:\/\/|www\.)|[a-z\d]\.[a-z]{2,}(?:[/?#:),.;]|$)/i;

/** Shorter ones, as `www.gov.cn`, leave no wide gap when they are moved to the next line. */
const shortest = 12;

/** Whether a place lies behind a joint of a web address, and not among several joints. */
export function isBehindJoint(text: MeasuredText, place: number): boolean {
  const [before, after] = [text.characters[place - 1], text.characters[place]];
  if (!before || !after || !isJoint(before) || isJoint(after)) return false;
  text.inAddress ??= markAddresses(text.characters);
  return text.inAddress[place] === 1;
}

/** Marks each place inside of an address: those are stretches between blanks or Chinese characters. */
function markAddresses(characters: readonly MeasuredCharacter[]): Uint8Array {
  const marks = new Uint8Array(characters.length);
  for (let start = 0; start < characters.length; start++) {
    let end = start;
    while (end < characters.length && isOfWord(characters[end])) end++;
    const word = end - start < shortest ? [] : characters.slice(start, end);
    const isAddress = word.some(isJoint) && address.test(word.map(({ text }) => text).join(""));
    if (isAddress) marks.fill(1, start + 1, end);
    start = end;
  }
  return marks;
}

function isJoint({ text }: MeasuredCharacter): boolean {
  return joints.has(text);
}
