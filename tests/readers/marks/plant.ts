import type { Chance } from "../../given/chance.ts";
import type { Look, Mark } from "./mark-kinds.ts";

/** Where a figure stands in the text of a part: of a table's cell, or of a sentence. */
export type Target = {
  readonly figure: string;
  readonly from: number;
  readonly to: number;
};

export type TargetKind = "cell" | "sentence";

/** How a format writes a piece of text in each look that it knows. */
export type Looks = Readonly<Partial<Record<Look, (text: string) => string>>>;

/** Whether a format can write all of a mark's pieces. */
export function canWrite({ pieces }: Mark, looks: Looks): boolean {
  return pieces.every(({ look }) => looks[look] !== undefined);
}

export function writePieces({ pieces }: Mark, looks: Looks): string {
  return pieces.map(({ text, look }) => looks[look]?.(text) ?? "").join("");
}

/** The targets that an expression finds, whose group `figure` is the figure's digits. */
export function targetsIn(text: string, pattern: RegExp): Target[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [from, to] = match.indices?.groups?.figure ?? [];
    const figure = match.groups?.figure;
    return figure === undefined || from === undefined || to === undefined
      ? []
      : [{ figure, from, to }];
  });
}

/** Numbers of a sentence that something is counted by; years stay whole. */
export function numbersIn(text: string, offset = 0): Target[] {
  return targetsIn(text, /(?<!\d)(?<figure>[1-9]\d{1,4})(?=[条件次期个人场])/dg).map((target) => ({
    ...target,
    from: target.from + offset,
    to: target.to + offset,
  }));
}

export function pickTarget<One extends Target>(targets: readonly One[], chance: Chance): One {
  const target = targets[Math.floor(chance() * targets.length)];
  if (!target) throw new Error("no target");
  return target;
}

export function replaceTarget(text: string, { from, to }: Target, inner: string): string {
  return text.slice(0, from) + inner + text.slice(to);
}

export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
