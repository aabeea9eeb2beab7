import type { FontManifest, FontRole } from "../../src/fonts/manifest.ts";
import { type FontSurvey, levelNames, type OneSurvey } from "../../src/fonts/survey-fonts.ts";
import { codePointName } from "../../src/messages/visible.ts";
import type { Terminal } from "./terminal/terminal.ts";
import type { Call, Outcome } from "./words/call.ts";
import { UsageError } from "./words/usage-error.ts";

type Surveyed = { readonly survey: FontSurvey; readonly manifest: FontManifest };

/** `nianbao fonts`: which fonts print each face, and what of GB 18030-2022 they have and lack. */
export function listFonts(call: Call, surveyed: Surveyed, terminal: Terminal): Outcome {
  if (call.files.length > 0) throw new UsageError("badOption", { option: call.files.join(" ") });
  if (call.json) terminal.data(dataOf(surveyed));
  else printTable(surveyed, terminal);
  return 0;
}

function printTable({ survey, manifest }: Surveyed, terminal: Terminal): void {
  const sizes = levelNames.map((level) => `${terminal.text(level)} ${survey.levels[level]}`);
  terminal.row([terminal.text("fontRole"), terminal.text("fontFile"), ...sizes]);
  for (const { role, fonts } of survey.roles) {
    for (const font of fonts)
      terminal.row([nameOf(role, manifest, terminal), ...cells(font, survey)]);
  }
  for (const font of survey.others) {
    terminal.row([terminal.text("fontOther"), ...cells(font, survey)]);
  }
  printMissing(survey, terminal);
}

function cells({ file, missing }: OneSurvey, { levels }: FontSurvey): string[] {
  return [file, ...levelNames.map((level) => String(levels[level] - missing[level].length))];
}

function nameOf(role: FontRole, { faces }: FontManifest, terminal: Terminal): string {
  if (role === "symbols") return terminal.text("fontSymbols");
  return role === "rare" ? terminal.text("fontRare") : faces[role].name;
}

function printMissing({ missing }: FontSurvey, terminal: Terminal): void {
  const ranges = rangesOf(missing);
  if (ranges.length === 0) terminal.say("fontsComplete");
  else terminal.say("fontsMissing", { count: allOf(missing).length, ranges: ranges.join("、") });
}

function dataOf({ survey: { levels, missing, ...survey }, manifest }: Surveyed) {
  const names: Partial<Record<FontRole, { readonly name: string }>> = manifest.faces;
  const fontData = ({ isOwn, missing: lacks, ...font }: OneSurvey) => ({
    ...font,
    own: isOwn,
    has: Object.fromEntries(
      levelNames.map((level) => [level, levels[level] - lacks[level].length]),
    ),
    missing: rangesOf(lacks),
  });
  return {
    standard: "GB 18030-2022",
    levels,
    roles: survey.roles.map(({ role, fonts }) => ({
      role,
      name: names[role]?.name ?? null,
      fonts: fonts.map(fontData),
    })),
    others: survey.others.map(fontData),
    missing: rangesOf(missing),
  };
}

type Missing = OneSurvey["missing"];

/** Level 3 has the others in it. */
function allOf({ level3, radicals }: Missing): number[] {
  return [...new Set([...level3, ...radicals])].sort((one, other) => one - other);
}

/** `U+3400—U+4DB5`, and a single one by itself. */
function rangesOf(missing: Missing): string[] {
  const ranges: [first: number, last: number][] = [];
  for (const codePoint of allOf(missing)) {
    const range = ranges.at(-1);
    if (range && range[1] === codePoint - 1) range[1] = codePoint;
    else ranges.push([codePoint, codePoint]);
  }
  const name = (codePoint: number) => codePointName(String.fromCodePoint(codePoint));
  return ranges.map(([first, last]) =>
    first === last ? name(first) : `${name(first)}—${name(last)}`,
  );
}
