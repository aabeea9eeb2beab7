import type { Block, DocumentTree, Table } from "./document/blocks.ts";
import { type Edition, gridNamed } from "./edition/edition.ts";
import { errorsIn, type Finding, hasErrors } from "./messages/finding.ts";
import { GenerationError } from "./messages/generation-error.ts";
import { ownMember } from "./messages/own-member.ts";
import { type CheckOptions, checkReport } from "./report/check-report.ts";
import type { ReadJson } from "./report/json/read-json.ts";
import { attachedSource } from "./report/own/attached-source.ts";
import type { Report } from "./report/report.ts";
import { chartAppendix } from "./template/chart-appendix.ts";
import { fillGrid } from "./template/fill-grid.ts";
import { type CompiledTemplate, fillTemplate } from "./template/fill-template.ts";
import { ownBlocks } from "./template/own-blocks.ts";
import { readMarkup } from "./template/read-markup.ts";
import {
  type Extras,
  type Format,
  fileEndings,
  type Materials,
  mediaTypes,
  write,
} from "./writers/formats.ts";

export type Options = CheckOptions & {
  /** Make the document in spite of errors, if it can be made at all. */
  readonly force?: boolean;
  /** Put the report's JSON into the PDF, which is PDF/A-3a then, and into the OFD. */
  readonly attachSource?: boolean;
  /** Make the OFD as archives ask for it, by the profile OFD-A; a PDF is archival in any case. */
  readonly archive?: boolean;
  /** Put charts of the applications behind the report, beside last year's if `previous` is given. */
  readonly charts?: boolean;
};

/** What documents are made of, opened once by the entry point. */
export type Resources = Materials & {
  readonly editions: readonly { readonly edition: Edition; readonly template: CompiledTemplate }[];
};

export type GeneratedDocument = {
  readonly bytes: Uint8Array;
  /** The report's title with the format's ending. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly findings: readonly Finding[];
};

/** A report that may be printed, in whatever formats. */
export type PrintableReport = {
  readonly tree: DocumentTree;
  readonly extras: Extras;
  readonly findings: readonly Finding[];
};

/**
 * Makes the document of a report.
 *
 * @param json - the report's JSON value and what is wrong with its text.
 * @throws {GenerationError} `REPORT-ERRORS` with all findings when the report has errors.
 */
export async function generate(
  json: ReadJson,
  format: Format,
  resources: Resources,
  options: Options = {},
): Promise<GeneratedDocument> {
  return await print(prepare(json, resources, options), format, resources);
}

/**
 * Checks a report and lays out what every format prints of it.
 * @throws {GenerationError} as `generate`
 */
export function prepare(json: ReadJson, resources: Resources, options: Options): PrintableReport {
  const { report, edition, previous, findings } = checkReport(json, resources, options);
  if (!report || !edition || isRefused(findings, options)) {
    const count = errorsIn(findings).length;
    throw new GenerationError("REPORT-ERRORS", { count }, findings);
  }

  const tree = buildTree(report, edition, resources);
  const appendix = options.charts ? chartAppendix({ report, edition }, previous) : [];
  const extras = {
    source: options.attachSource ? attachedSource(json, options.pictures ?? new Map()) : undefined,
    archive: options.archive ?? false,
  };
  return { tree: withBlocks(tree, appendix), extras, findings };
}

/** The document of a report in one format. */
export async function print(
  { tree, extras, findings }: PrintableReport,
  format: Format,
  resources: Resources,
): Promise<GeneratedDocument> {
  const bytes = await write(format, tree, resources, extras);
  const fileName = fileNameOf(tree.title) + fileEndings[format];
  return { bytes, fileName, mediaType: mediaTypes[format], findings };
}

function withBlocks(tree: DocumentTree, more: readonly Block[]): DocumentTree {
  return more.length === 0 ? tree : { ...tree, blocks: [...tree.blocks, ...more] };
}

/** The report as the tree that every writer prints. */
export function buildTree(
  report: Report,
  edition: Edition,
  { editions }: Pick<Resources, "editions">,
): DocumentTree {
  const template = editions.find((one) => one.edition.id === edition.id)?.template;
  if (!template) throw new Error(`edition ${edition.id} has no template`);
  const markup = fillTemplate(template, report);
  const { tables, pictures } = ownBlocks(report);
  return {
    title: report.title,
    author: report.agency,
    date: report.signature?.date ?? `${report.year}-12-31`,
    year: report.year,
    blocks: readMarkup(markup, new Map([...tablesOf(report, edition), ...tables]), pictures),
  };
}

function tablesOf(report: Report, edition: Edition): Map<string, Table> {
  const names = report.sections.flatMap(({ table }) => (table ? [table] : []));
  return new Map(
    names.flatMap((name) => {
      const grid = gridNamed(edition, name);
      return grid
        ? [[name, fillGrid(grid, ownMember(report.tables, name) ?? new Map())] as const]
        : [];
    }),
  );
}

/** Characters without a glyph cannot be forced: the document would show boxes or lose them. */
function isRefused(findings: readonly Finding[], { force = false }: Options): boolean {
  if (!force) return hasErrors(findings);
  return findings.some(({ rule }) => rule.startsWith("GLYPH-"));
}

/** File systems take 255 bytes: 80 Chinese characters and the ending. */
const longestFileName = 80;

/** Characters that no file system takes become their full-width forms. */
export function fileNameOf(title: string): string {
  const name = [...title].slice(0, longestFileName).join("");
  return name.replaceAll(/[/\\:*?"<>|]/g, (character) =>
    String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0),
  );
}
