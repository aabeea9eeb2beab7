import { ownMember } from "../../messages/own-member.ts";
import type { Point } from "./drawing/geometry.ts";
import { newSpots } from "./glyphs/spots.ts";
import type { Item } from "./items.ts";

/**
 * Marks what is raised or lowered beside other words of the same line or cell: a note's mark behind
 * a figure is no digit of it. Powers of units and the numbers of a formula stay, as characters.
 */
export function markRaised(items: readonly Item[]): Item[] {
  const bases = items.filter(({ leftOut }) => leftOut === undefined);
  const reach = far * bases.reduce((most, { size }) => Math.max(most, size), 0);
  const ends = newSpots<Item>();
  for (const base of bases) for (const end of endsOf(base)) ends.add(end, base);
  const near = (item: Item) => endsOf(item).flatMap((end) => ends.near(end, reach));
  const baseOf = new Map<Item, Item>();
  for (const item of bases) {
    const base = near(item).find((one) => isRaisedBeside(item, one));
    if (base) baseOf.set(item, base);
  }
  const open = [...baseOf];
  for (const [mark, base] of open) {
    const more = near(mark).filter((one) => !baseOf.has(one) && isMoreOf(mark, one));
    for (const one of more) baseOf.set(one, base);
    open.push(...more.map((one): [Item, Item] => [one, base]));
  }
  return items.map((item) => {
    const base = baseOf.get(item);
    if (base) return raisedAt(item, base);
    const isPhonetic = !item.leftOut && isSpoken(item) && bases.some((one) => isOver(item, one));
    return isPhonetic ? { ...item, leftOut: "phonetic" } : item;
  });
}

/** A mark may be set in pieces. */
function isMoreOf(mark: Item, one: Item): boolean {
  const gaps = [one.x - mark.x - mark.width, mark.x - one.x - one.width];
  return (
    Math.abs(one.y - mark.y) < 0.05 * mark.size &&
    Math.abs(one.size - mark.size) < 0.05 * mark.size &&
    gaps.some((gap) => Math.abs(gap) < 0.3 * mark.size)
  );
}

function endsOf({ x, y, width }: Item): Point[] {
  return [
    [x, y],
    [x + width, y],
  ];
}

type Shift = { readonly up: number; readonly down: number; readonly gap: number };

/** From where on a mark is raised or lowered, and how near it stands, in the other's sizes. */
const ofSmaller: Shift = { up: 0.12, down: 0.06, gap: 0.4 };
/** One as large as the words beside it is raised further, and stands nearer. */
const ofAlike: Shift = { up: 0.2, down: 0.2, gap: 0.3 };
const most = { up: 0.75, down: 0.4, overlap: 0.3 };
const far = Math.max(...Object.values(most));

/** How small a smaller one is at most. */
const smaller = 0.88;

function isRaisedBeside(item: Item, base: Item): boolean {
  const isSmaller = item.size <= base.size * smaller;
  const isMark = item.size <= base.size * 1.02 && item.text.length < base.text.length;
  if (!isSmaller && !isMark) return false;
  const { up, down, gap: widest } = isSmaller ? ofSmaller : ofAlike;
  const shift = (item.y - base.y) / base.size;
  const gaps = [item.x - base.x - base.width, base.x - item.x - item.width];
  return (
    ((shift >= up && shift <= most.up) || (-shift >= down && -shift <= most.down)) &&
    gaps.some((gap) => gap >= -most.overlap * base.size && gap <= widest * base.size)
  );
}

/** Where letters over a character tell how it is spoken, above its baseline. */
const over = { least: 0.7, most: 1.3 };

function isOver(item: Item, base: Item): boolean {
  const shift = (item.y - base.y) / base.size;
  const middle = item.x + item.width / 2;
  return (
    item.size <= base.size * smaller &&
    shift >= over.least &&
    shift <= over.most &&
    middle > base.x &&
    middle < base.x + base.width
  );
}

/** Letters with their tones, or Zhuyin. */
function isSpoken({ text }: Item): boolean {
  return /^[\p{Script=Latin}\p{M}\p{Script=Bopomofo}ˊˇˋ˙ ]+$/u.test(text);
}

function raisedAt(item: Item, base: Item): Item {
  const script = item.y > base.y ? powerOf(item, base) : indexOf(item, base);
  if (script === undefined) return { ...item, leftOut: "raised" };
  return { ...item, text: script, y: base.y, size: base.size };
}

/** m², km³. */
function powerOf({ text }: Item, base: Item): string | undefined {
  const isOfUnit = /(?:^|[^A-Za-z])[kdcmμ]?m$/.test(base.text);
  return isOfUnit ? ownMember({ "2": "²", "3": "³" }, text.trim()) : undefined;
}

/** CO₂, PM₂.₅. */
function indexOf({ text }: Item, base: Item): string | undefined {
  const isOfFormula = /[A-Za-z]$/.test(base.text) && /^\d+(?:\.\d+)?$/.test(text);
  return isOfFormula
    ? text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x2080 + Number(digit)))
    : undefined;
}
