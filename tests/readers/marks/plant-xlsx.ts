import { unzipSync, zipSync } from "fflate";
import type { Chance } from "../../chance.ts";
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

/** Texts and the mandated tables of our form, in the order of its sheets. */
const tableSheets = [2, 3, 4];

/** A filled form with a mark at one of its figures. */
export function plantXlsx(
  file: Uint8Array,
  where: TargetKind,
  { mark, chance }: { readonly mark: (figure: string) => Mark; readonly chance: Chance },
): Uint8Array {
  const parts = unzipSync(file);
  const text = (name: string) => new TextDecoder().decode(parts[name]);
  const name =
    where === "sentence"
      ? "xl/sharedStrings.xml"
      : `xl/worksheets/sheet${tableSheets[Math.floor(chance() * tableSheets.length)]}.xml`;
  const xml = text(name);
  const { target, write } = where === "sentence" ? sentence(xml, chance) : cell(xml, chance);
  const planted = mark(target.figure);
  parts[name] = new TextEncoder().encode(write(writePieces(planted, xlsxLooks)));
  return zipSync(parts, { level: 1 });
}

type Found = { readonly target: Target; readonly write: (runs: string) => string };

/** A cell with a number becomes one with text in runs. */
function cell(xml: string, chance: Chance): Found {
  const pattern = /<c r="(\w+)"( s="\d+")?><v>([1-9]\d{1,6})<\/v><\/c>/g;
  const cells = [...xml.matchAll(pattern)].map(
    ({ 0: whole, 1: r, 2: s = "", 3: figure, index }) => ({
      figure: figure ?? "",
      from: index,
      to: index + whole.length,
      head: `<c r="${r}"${s} t="inlineStr">`,
    }),
  );
  const target = pickTarget(cells, chance);
  const { head } = cells.find(({ from }) => from === target.from) ?? { head: "<c>" };
  return {
    target,
    write: (runs) => replaceTarget(xml, target, `${head}<is>${runs}</is></c>`),
  };
}

/** A shared text without runs becomes one with runs. */
function sentence(xml: string, chance: Chance): Found {
  const texts = [...xml.matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].flatMap((match) => {
    const { 0: whole, 1: content = "", index } = match;
    return numbersIn(content).map((number) => ({ whole, content, index, number }));
  });
  const one = texts[Math.floor(chance() * texts.length)];
  if (!one) throw new Error("no target");
  const { whole, content, index, number } = one;
  const target = { figure: number.figure, from: index, to: index + whole.length };
  const head = run("")(content.slice(0, number.from));
  const tail = run("")(content.slice(number.to));
  return { target, write: (runs) => replaceTarget(xml, target, `<si>${head}${runs}${tail}</si>`) };
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
