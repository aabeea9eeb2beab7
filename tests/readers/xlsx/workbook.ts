import { strFromU8, unzipSync } from "fflate";
import { buildForm } from "../../../src/readers/form/build-form.ts";
import { type Imported, importReport } from "../../../src/readers/import-report.ts";
import { writeForm } from "../../../src/writers/xlsx/write-form.ts";
import { check, editionOf, editions, sample } from "../../given/reports.ts";
import { officeFile } from "../office-file.ts";

/** The parts of a workbook by their names. */
export type Workbook = Readonly<Record<string, string>>;

export type Change = (workbook: Workbook) => Workbook;

const known = editions.map(({ edition }) => edition);

/** The form that the sample of 2021 has filled: texts, 主动公开, 申请, 复议诉讼, ledger. */
export const filledForm: Workbook = await partsOf("filled");
export const blankForm: Workbook = await partsOf("blank");

async function partsOf(kind: "filled" | "blank"): Promise<Workbook> {
  const { report } = check(sample("2021"));
  const wish = { edition: editionOf("2021"), year: 2024 };
  const form = buildForm({ ...wish, ...(kind === "filled" && report ? { report } : {}) });
  const files = unzipSync(await writeForm(form, "…"));
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, strFromU8(file)]));
}

export const part = {
  texts: "xl/worksheets/sheet1.xml",
  proactive: "xl/worksheets/sheet2.xml",
  requests: "xl/worksheets/sheet3.xml",
  disputes: "xl/worksheets/sheet4.xml",
  ledger: "xl/worksheets/sheet5.xml",
} as const;

export async function importWorkbook(
  workbook: Workbook,
  ...changes: readonly Change[]
): Promise<Imported> {
  const changed = changes.reduce((parts, change) => change(parts), workbook);
  return await importReport(await officeFile(changed), { editions: known });
}

/** Changes the text of a part that is there. */
export function inPart(name: string, from: string | RegExp, to: string): Change {
  return (workbook) => {
    const before = workbook[name] ?? "";
    const after = before.replace(from, () => to);
    if (after === before) throw new Error(`${name} has no ${from}`);
    return { ...workbook, [name]: after };
  };
}

/** Writes a cell, which may not be there yet: its attributes besides the address, what is inside. */
export function cell(name: string, address: string, attributes: string, inside: string): Change {
  const written = `<c r="${address}" ${attributes}>${inside}</c>`;
  const old = new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`);
  const end = new RegExp(`(?<=<row r="${address.slice(1)}"(?:(?!</row>).)*)</row>`);
  return (workbook) =>
    old.test(workbook[name] ?? "")
      ? inPart(name, old, written)(workbook)
      : inPart(name, end, `${written}</row>`)(workbook);
}

/** A cell with a text of these runs. */
export function rich(name: string, address: string, runs: string): Change {
  return cell(name, address, 't="inlineStr"', `<is>${runs}</is>`);
}

export function words(name: string, address: string, text: string): Change {
  return rich(name, address, `<t>${text}</t>`);
}

/** A cell with a saved number, in a style that has this font and this format. */
export function styled(
  name: string,
  address: string,
  { saved, font = "", format = "General" }: Styled,
): Change {
  return (workbook) => {
    const style = (workbook["xl/styles.xml"]?.match(/<xf /g) ?? []).length;
    const changes = [
      inPart("xl/styles.xml", "</fonts>", `<font>${font}</font></fonts>`),
      inPart(
        "xl/styles.xml",
        "<fonts",
        `<numFmts count="1"><numFmt numFmtId="${200 + style}" formatCode="${format}"/></numFmts><fonts`,
      ),
      inPart(
        "xl/styles.xml",
        "</cellXfs>",
        `<xf fontId="1" numFmtId="${200 + style}"></xf></cellXfs>`,
      ),
      cell(name, address, `s="${style}"`, `<v>${saved}</v>`),
    ];
    return changes.reduce((parts, change) => change(parts), workbook);
  };
}

type Styled = { readonly saved: string; readonly font?: string; readonly format?: string };

/** Gives a row these attributes. */
export function row(name: string, number: number, attributes: string): Change {
  return inPart(name, `<row r="${number}" `, `<row r="${number}" ${attributes} `);
}

/** Hides columns, which count from 1. */
export function column(name: string, number: number, attributes: string): Change {
  return inPart(
    name,
    new RegExp(`<col min="${number}"[^>]*/>`),
    `<col min="${number}" max="${number}" ${attributes}/>`,
  );
}

/** Hangs a part onto a sheet. */
export function attached(name: string, kind: string, target: string, content: string): Change {
  const sheet = name.replace("xl/worksheets/", "");
  const rels = `xl/worksheets/_rels/${sheet}.rels`;
  return (workbook) => ({
    ...workbook,
    [target]: content,
    [rels]: `<Relationships><Relationship Id="a1" Type="http://x/${kind}" Target="/${target}"/></Relationships>`,
  });
}

/** Rule, place in the draft and words of what an import tells of the file itself. */
export function told({ findings }: Imported): string[] {
  return findings
    .filter(({ rule }) => rule.startsWith("IMPORT-"))
    .map(({ rule, place, parameters: { where, l, line } }) =>
      [rule, place.pointer, where ?? line, l].filter(Boolean).join(" "),
    );
}

/** Code, place in the draft and alternatives of what is asked. */
export function asked({ questions }: Imported): string[] {
  return questions.map(({ code, pointer, parameters: { l }, alternatives }) =>
    [code, pointer, l, alternatives.join("/")]
      .filter((one) => one !== undefined && one !== "")
      .join(" "),
  );
}
