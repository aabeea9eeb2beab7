import type { JobItem } from "../../jobs/job.ts";
import { partPictures } from "../../jobs/pictures-beside.ts";
import { readZip } from "../../jobs/zip/read-zip.ts";
import type { Limits } from "../limits.ts";
import { Problem } from "../problem.ts";
import { type ReportList, readReports } from "./read-reports.ts";
import { bytesOf, parseForm } from "./read-upload.ts";

/** What it is called on the web, and by Windows. */
const zipTypes = ["application/zip", "application/x-zip-compressed"];
const types = "application/json, application/zip, multipart/form-data";

/** Reports that stand beside those of a batch, by the names of their parts. */
export type Beside = Readonly<Record<string, Uint8Array>>;

export type Batch = ReportList & {
  readonly pictures: readonly JobItem[];
  readonly beside: Beside;
};

/**
 * Takes the reports out of a body: a list in JSON, a ZIP, or the files of a form, of which each
 * may be a ZIP; the pictures that they name stand beside them.
 *
 * @throws {Problem} `body-missing`, `media-type`, `multipart-broken`, `batch-part`, `batch-empty`,
 *   `batch-too-many`, and those of `readZip` and `readReports`
 */
export async function readBatch(
  headers: Headers,
  body: Uint8Array,
  limits: Limits,
  kind: BatchKind,
): Promise<Batch> {
  if (body.length === 0) throw new Problem("body-missing", {});
  const { items, ...told } = await readList(headers, body, { limits, ...kind });
  const list = { beside: {}, ...told, ...partPictures(items) };
  const { length: count } = list.items;
  if (count === 0) throw new Problem("batch-empty", {});
  if (count > limits.reportsPerBatch) throw tooMany(count, limits);
  return list;
}

/** What a kind of batch takes. */
export type BatchKind = {
  /** Parts that hold one report each, which is none of the batch's. */
  readonly besides: readonly string[];
  /** Whether a file is a ZIP that holds reports. */
  readonly isArchive: (bytes: Uint8Array, name: string) => boolean;
};

type Reading = BatchKind & { readonly limits: Limits };

type ReadList = ReportList & { readonly beside?: Beside };

async function readList(headers: Headers, body: Uint8Array, reading: Reading): Promise<ReadList> {
  const { limits, besides, isArchive } = reading;
  const given = headers.get("content-type") ?? "";
  const type = given.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === "multipart/form-data") return readForm(given, body, reading);
  if (isArchive(body, "") || zipTypes.includes(type)) return { items: await unpack(body, limits) };
  if (/^(?:$|application\/(?:[\w.-]+\+)?json$|text\/)/.test(type))
    return readReports(body, limits, besides);
  throw new Problem("media-type", { given: type, expected: types });
}

async function readForm(
  type: string,
  body: Uint8Array,
  { limits, besides, isArchive }: Reading,
): Promise<ReadList> {
  const form = await parseForm(type, body);
  const parts = ["file", "webhook", ...besides];
  const odd = [...form.keys()].find(
    (name) => !parts.includes(name) || (besides.includes(name) && form.getAll(name).length > 1),
  );
  if (odd !== undefined) throw new Problem("batch-part", { name: odd, expected: parts.join(", ") });
  const items: JobItem[] = [];
  const files = form.getAll("file");
  if (files.length > limits.reportsPerBatch) throw tooMany(files.length, limits);
  for (const [index, file] of files.entries()) {
    const bytes = (await bytesOf(file)) ?? new Uint8Array();
    const given = typeof file === "string" ? "" : file.name;
    const name = given === "" ? `${index + 1}.json` : given;
    items.push(
      ...(isArchive(bytes, name) ? await unpack(bytes, limits, items) : [{ name, bytes }]),
    );
  }
  const webhook = form.get("webhook");
  const beside = await readBeside(form, besides);
  return { items, beside, ...(typeof webhook === "string" && webhook !== "" && { webhook }) };
}

async function readBeside(form: FormData, names: readonly string[]): Promise<Beside> {
  const found = names.map(async (name) => [name, await bytesOf(form.get(name))] as const);
  const given = (await Promise.all(found)).filter(([, bytes]) => bytes && bytes.length > 0);
  return Object.fromEntries(given) as Beside;
}

/** The reports of a ZIP, with no more bytes than those before it have left. */
async function unpack(
  body: Uint8Array,
  { reportsPerBatch, batchBytes }: Limits,
  before: readonly JobItem[] = [],
): Promise<JobItem[]> {
  const used = before.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return readZip(body, { entries: reportsPerBatch, bytes: batchBytes - used });
}

function tooMany(count: number, { reportsPerBatch: limit }: Limits): Problem {
  return new Problem("batch-too-many", { limit, count });
}
