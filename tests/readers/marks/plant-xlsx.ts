import { unzipSync, zipSync } from "fflate";
import type { Chance } from "../../given/chance.ts";
import type { Mark } from "./mark-kinds.ts";
import {
  type Looks,
  numbersIn,
  pickTarget,
  replaceTarget,
  type Target,
  type TargetKind,
  writePieces,
} from "./plant.ts";

type Parts = ReturnType<typeof unzipSync>;

const texts = "xl/sharedStrings.xml";
/** The mandated tables' sheets, behind the one of texts. */
const tables = [2, 3, 4].map((number) => `xl/worksheets/sheet${number}.xml`);

/** A filled form with a mark at one of its figures. */
export function plantXlsx(
  file: Uint8Array,
  where: TargetKind,
  { mark, chance }: { readonly mark: (figure: string) => Mark; readonly chance: Chance },
): Uint8Array {
  const parts = unzipSync(file);
  const places =
    where === "sentence" ? sentencesOf(parts) : tables.flatMap((name) => cellsOf(parts, name));
  const target = pickTarget(places, chance);
  const { name, write } = target;
  const inner = write(writePieces(mark(target.figure), xlsxLooks));
  parts[name] = new TextEncoder().encode(replaceTarget(textOf(parts, name), target, inner));
  return zipSync(parts, { level: 1 });
}

/** A target in a part, and what is written there around the runs. */
type Place = Target & { readonly name: string; readonly write: (runs: string) => string };

/** A cell with a number becomes one with text in runs. */
function cellsOf(parts: Parts, name: string): Place[] {
  const pattern = /<c r="(\w+)"( s="\d+")?><v>([1-9]\d{1,6})<\/v><\/c>/g;
  return [...textOf(parts, name).matchAll(pattern)].map((match) => {
    const { 0: whole, 1: address, 2: style = "", 3: figure = "", index } = match;
    const write = (runs: string) => `<c r="${address}"${style} t="inlineStr"><is>${runs}</is></c>`;
    return { name, figure, from: index, to: index + whole.length, write };
  });
}

/** A shared text without runs becomes one with runs. */
function sentencesOf(parts: Parts): Place[] {
  const found = textOf(parts, texts).matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g);
  return [...found].flatMap(({ 0: whole, 1: content = "", index }) =>
    numbersIn(content).map(({ figure, from, to }) => {
      const [head, tail] = [run("")(content.slice(0, from)), run("")(content.slice(to))];
      const write = (runs: string) => `<si>${head}${runs}${tail}</si>`;
      return { name: texts, figure, from: index, to: index + whole.length, write };
    }),
  );
}

function textOf(parts: Parts, name: string): string {
  return new TextDecoder().decode(parts[name]);
}

const run = (properties: string) => (text: string) =>
  text === "" ? "" : `<r><rPr>${properties}</rPr><t xml:space="preserve">${text}</t></r>`;

export const xlsxLooks: Looks = {
  plain: run(""),
  bold: run("<b/>"),
  raised: run('<vertAlign val="superscript"/>'),
  lowered: run('<vertAlign val="subscript"/>'),
  struck: run("<strike/>"),
  "struck twice": run('<strike val="1"/>'),
  phonetic: (both) => {
    const [base = "", guide = ""] = both.split("|");
    return `${run("")(base)}<rPh sb="0" eb="1"><t>${guide}</t></rPh>`;
  },
  seam: () => "",
};
