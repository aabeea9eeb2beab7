import { type Common, commonOf, judgeUnits } from "./judge-units.ts";
import { type RollUp, rollUp } from "./roll-up.ts";
import { isMember, type Member, type Unit } from "./unit.ts";

export type CollectWish = {
  /** Whose report the sum is. */
  readonly agency: string;
  /** That of most reports when it is left out. */
  readonly year?: number | undefined;
  /** Add up the others in spite of units that did not pass. */
  readonly withoutFailing: boolean;
};

/** What became of many units' reports. */
export type Collected = {
  readonly units: readonly Unit[];
  /** Those that did not pass: returned, or still to be answered. */
  readonly open: readonly Unit[];
  /** Left out where a unit did not pass, or there is nothing to add up. */
  readonly whole?: Whole;
};

export type Whole = RollUp & { readonly members: readonly Member[]; readonly common: Common };

/** Judges the units together, and adds them up unless one of them stands against it. */
export function collect(read: readonly Unit[], wish: CollectWish): Collected {
  const common = commonOf(read, wish.year);
  const units = common ? judgeUnits(read, common) : read;
  const open = units.filter((unit) => !isMember(unit));
  const members = units.filter(isMember);
  const isStopped = open.length > 0 && !wish.withoutFailing;
  if (isStopped || !common || members.length === 0) return { units, open };
  return { units, open, whole: { ...rollUp(members, common, wish.agency), members, common } };
}
