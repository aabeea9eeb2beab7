import { type FontFiles, type Link, linksOf } from "./chains.ts";
import type { Levels } from "./gb18030.ts";
import { type FontManifest, type FontRole, fontRoles } from "./manifest.ts";
import { openOwnFonts } from "./own-fonts.ts";

/** Which fonts print a document, and what of GB 18030-2022 they have. */
export type FontSurvey = {
  /** How many characters each level has, with those of the one below. */
  readonly levels: Readonly<Record<LevelName, number>>;
  readonly roles: readonly RoleSurvey[];
  /** Fonts of the user that stand for none of the roles, and help out where all others fail. */
  readonly others: readonly OneSurvey[];
  /** What no font has: a document with it is refused. */
  readonly missing: Readonly<Record<LevelName, readonly number[]>>;
};

export type LevelName = keyof Levels;

export type RoleSurvey = {
  readonly role: FontRole;
  /** The first is used, the others for what those before lack. */
  readonly fonts: readonly OneSurvey[];
};

export type OneSurvey = {
  readonly file: string;
  readonly postScriptName: string;
  readonly isOwn: boolean;
  readonly missing: Readonly<Record<LevelName, readonly number[]>>;
};

export const levelNames = [
  "level1",
  "level2",
  "level3",
  "radicals",
] as const satisfies readonly LevelName[];

/**
 * Looks through all fonts of the program and of the user.
 * @throws {GenerationError} `FONT-FILE`, `FONT-ROLE`
 */
export function surveyFonts(manifest: FontManifest, files: FontFiles, levels: Levels): FontSurvey {
  const { ofRole, others } = linksOf(manifest, files, openOwnFonts(manifest, files));
  const survey = (link: Link) => surveyFont(link, levels, manifest);
  const roles = fontRoles.map((role) => ({ role, fonts: ofRole(role).map(survey) }));
  const surveyed = { roles, others: others.map(survey) };
  const all = [...roles.flatMap(({ fonts }) => fonts), ...surveyed.others];
  return {
    levels: perLevel((level) => levels[level].size),
    ...surveyed,
    missing: perLevel((level) => missedByAll(all, level)),
  };
}

function surveyFont(
  { file, font }: Link,
  levels: Levels,
  { files }: Pick<FontManifest, "files">,
): OneSurvey {
  const { postScriptName, glyphOf } = font();
  const lacks = (codePoint: number) => glyphOf(codePoint) === 0;
  return {
    file,
    postScriptName,
    isOwn: !Object.hasOwn(files, file),
    missing: perLevel((level) => [...levels[level]].filter(lacks)),
  };
}

function missedByAll(all: readonly OneSurvey[], level: LevelName): number[] {
  const [first, ...others] = all.map(({ missing }) => new Set(missing[level]));
  const missed = others.reduce((left, set) => left.intersection(set), first ?? new Set<number>());
  return [...missed];
}

function perLevel<Value>(ofLevel: (level: LevelName) => Value): Record<LevelName, Value> {
  return {
    level1: ofLevel("level1"),
    level2: ofLevel("level2"),
    level3: ofLevel("level3"),
    radicals: ofLevel("radicals"),
  };
}
