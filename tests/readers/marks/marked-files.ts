import type { Browser } from "playwright-core";
import { perObject } from "../../../src/document/per-object.ts";
import { type Imported, importReport } from "../../../src/readers/import-report.ts";
import type { Chance } from "../../given/chance.ts";
import { type Draft, editionIds, editions, example, sample } from "../../given/reports.ts";
import { type Format, writeReport } from "../round-trip.ts";
import { judgeMark, type MarkJudgement } from "./judge-marks.ts";
import { type Mark, markKinds } from "./mark-kinds.ts";
import { canWrite, type TargetKind } from "./plant.ts";
import { docxLooks, plantDocx } from "./plant-docx.ts";
import { htmlLooks, paperLooks, plantHtml } from "./plant-html.ts";
import { plantXlsx, xlsxLooks } from "./plant-xlsx.ts";

export const markFormats = ["docx", "html", "xlsx", "pdf"] as const;
export type MarkFormat = (typeof markFormats)[number];

/** A real report in a format, and the draft that it gives without any mark. */
export type Host = {
  readonly name: string;
  readonly format: MarkFormat;
  readonly file: Uint8Array;
  readonly plain: Imported;
};

const looks = { docx: docxLooks, html: htmlLooks, xlsx: xlsxLooks, pdf: paperLooks };

/** The kinds of marks that a format has. */
export function kindsOf(format: MarkFormat): string[] {
  return Object.entries(markKinds)
    .filter(([, kind]) =>
      canWrite(
        kind("15", () => 0),
        looks[format],
      ),
    )
    .map(([name]) => name);
}

const known = editions.map(({ edition }) => edition);
const examples = ["huaiyin-2019", "shanghai-2019", "hongze-2023", "hongze-2024"];

/** The published examples and the editions' samples in a format; PDFs as a browser prints them. */
export async function openHosts(format: MarkFormat, browser: Browser): Promise<Host[]> {
  const drafts = [
    ...examples.map((name) => ({ name, draft: example(name) })),
    ...editionIds.map((id) => ({ name: `sample ${id}`, draft: sample(id) })),
  ];
  const hosts: Host[] = [];
  for (const { name, draft } of drafts) {
    const file = await writeHost(draft, format);
    const printed = format === "pdf" ? await print(decode(file), browser) : file;
    hosts.push({ name, format, file, plain: await importReport(printed, { editions: known }) });
  }
  return hosts;
}

async function writeHost(draft: Draft, format: MarkFormat): Promise<Uint8Array> {
  const written: Format = format === "pdf" ? "html" : format;
  return await writeReport(draft, written, Number(draft.year) > 2020 ? "2021" : "2019");
}

export type Planting = {
  readonly kind: string;
  readonly where: TargetKind;
  readonly chance: Chance;
  readonly browser: Browser;
};

/** Plants a mark that the format has, imports the file and judges. */
export async function plantAndJudge(
  { format, file, plain }: Host,
  { kind, where, chance, browser }: Planting,
): Promise<MarkJudgement> {
  let planted: (Mark & { readonly figure: string }) | undefined;
  const mark = (figure: string): Mark => {
    const made = markKinds[kind]?.(figure, chance);
    if (!made) throw new Error(`no mark ${kind}`);
    planted = { ...made, figure };
    return made;
  };
  const bytes = await plant(file, format, { mark, where, chance, browser });
  if (!planted) throw new Error("nothing planted");
  const imported = await importReport(bytes, { editions: known });
  return judgeMark(imported, plain, planted);
}

type Wish = Omit<Planting, "kind"> & { readonly mark: (figure: string) => Mark };

async function plant(
  file: Uint8Array,
  format: MarkFormat,
  { mark, where, chance, browser }: Wish,
): Promise<Uint8Array> {
  if (format === "docx") return plantDocx(file, where, { mark, chance });
  if (format === "xlsx") return plantXlsx(file, where, { mark, chance });
  const page = plantHtml(decode(file), where, { mark, chance, looks: looks[format] });
  return format === "pdf" ? await print(page, browser) : new TextEncoder().encode(page);
}

async function print(html: string, browser: Browser): Promise<Uint8Array> {
  const page = await onlyPage(browser);
  await page.setContent(html);
  return await page.pdf({ preferCSSPageSize: true });
}

/** A window takes longer to open than to print in; it closes with the browser. */
const onlyPage = perObject((browser: Browser) => browser.newPage());

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
