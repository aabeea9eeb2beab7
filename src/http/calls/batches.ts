import type { Hono } from "hono";
import type { Job, JobRequest } from "../../jobs/job.ts";
import { isZip } from "../../jobs/zip/read-zip.ts";
import { type Format, formats, usualFormats } from "../../writers/formats.ts";
import { admit } from "../admit.ts";
import { disposition } from "../answer/disposition.ts";
import type { Environment, HttpContext } from "../environment.ts";
import type { Caller } from "../gate.ts";
import { idempotencyName, idempotently } from "../idempotency/idempotency.ts";
import { hashOf } from "../idempotency/idempotency-record.ts";
import type { Jobs } from "../jobs.ts";
import { Problem } from "../problem.ts";
import { pathAndQuery } from "../routed-path.ts";
import type { Services } from "../services.ts";
import { type BatchKind, type Beside, readBatch } from "../upload/read-batch.ts";
import { documentParameters, readOptions, readParameters } from "../upload/read-query.ts";

/** Seconds after which it is worth asking again. */
const askAgain = "2";

export function addBatchRoutes(app: Hono<Environment>, services: Services): void {
  app.post("/v1/batches", (context) => answerBatch(context, services));
  app.get("/v1/jobs/:id", (context) => answerJob(context, services));
  app.get("/v1/jobs/:id/result", (context) => answerResult(context, services));
}

/** `POST /v1/batches`: several reports in, a job out; repeated with the same key, the same job. */
async function answerBatch(context: HttpContext, services: Services): Promise<Response> {
  return await answerWithJob(context, services, {
    parameters: [],
    besides: [],
    isArchive: isZip,
    wishOf: (given) => ({ formats: formatsOf(given, usualFormats) }),
  });
}

/** What a kind of job asks of its reports. */
export type JobKind = BatchKind & {
  /** Known besides those of documents. */
  readonly parameters: readonly string[];
  /** @throws {Problem} `query-value` */
  readonly wishOf: (
    given: URLSearchParams,
    beside: Beside,
  ) => Pick<JobRequest, "formats" | "rollup">;
};

/** Keeps several reports as a job; repeated with the same key, it is the same job. */
export async function answerWithJob(
  context: HttpContext,
  services: Services,
  kind: JobKind,
): Promise<Response> {
  const jobs = jobsOf(services);
  const { body, caller } = await admit(context, services, services.limits.batchBodyBytes);
  const { method, url, raw } = context.req;
  const given = readParameters(url, [...documentParameters, ...kind.parameters, "webhook"]);
  const options = readOptions(given);
  const list = await readBatch(raw.headers, body, services.limits, kind);
  const webhook = given.get("webhook") ?? list.webhook;
  if (webhook !== undefined) await judge(webhook, caller, services);

  const { items, pictures, beside } = list;
  const wish = { options, ...kind.wishOf(given, beside) };
  const files = [...items, ...pictures].flatMap(({ name, bytes }) => [name, bytes]);
  const asked = [
    method,
    pathAndQuery(url),
    webhook ?? "",
    ...files,
    ...Object.entries(beside).flat(),
  ];
  const key = context.req.header("idempotency-key");
  const id =
    key === undefined ? services.newId() : hashOf([idempotencyName(key, caller), ...asked]);
  return await idempotently({ key, caller, asked, answer: "kept" }, services, async () => {
    const told = webhook === undefined ? {} : { webhook };
    const { language } = context.var;
    const shown = pictures.length === 0 ? {} : { pictures };
    const job = await jobs.submit({ id, language, items, ...shown, ...wish, ...told }, caller);
    const location = `${prefixOf(context)}/v1/jobs/${id}`;
    const headers = { ...noStore, location, "retry-after": askAgain };
    return context.json(toldJob(job, location), 202, headers);
  });
}

/** `GET /v1/jobs/{id}`: how far a job is, and what became of it. */
async function answerJob(context: HttpContext, services: Services): Promise<Response> {
  const { job } = await findJob(context, services);
  const waiting = job.state === "done" ? {} : { "retry-after": askAgain };
  const location = `${prefixOf(context)}/v1/jobs/${job.id}`;
  return context.json(toldJob(job, location), 200, { ...noStore, ...waiting });
}

/** `GET /v1/jobs/{id}/result`: the ZIP, or where to get it. */
async function answerResult(context: HttpContext, services: Services): Promise<Response> {
  const { job, jobs } = await findJob(context, services);
  if (job.state !== "done") {
    throw new Problem("job-unfinished", { id: job.id }, { headers: { "retry-after": askAgain } });
  }
  const result = await jobs.result(job);
  if (result.type === "link") {
    return new Response(null, { status: 303, headers: { ...noStore, location: result.url } });
  }
  return new Response(result.bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      ...noStore,
      "content-type": "application/zip",
      "content-disposition": disposition(result.fileName),
      "content-length": String(result.bytes.length),
    },
  });
}

const noStore = { "cache-control": "no-store" };

async function findJob(
  context: HttpContext,
  services: Services,
): Promise<{ readonly job: Job; readonly jobs: Jobs }> {
  const jobs = jobsOf(services);
  const { caller } = await admit(context, services, 0);
  const id = context.req.param("id") ?? "";
  const job = await jobs.find(id, caller);
  if (!job) throw new Problem("job-unknown", { id });
  return { job, jobs };
}

function jobsOf({ jobs }: Services): Jobs {
  if (!jobs) throw new Problem("no-store", {});
  return jobs;
}

async function judge(
  url: string,
  caller: Caller | undefined,
  { judgeWebhook }: Services,
): Promise<void> {
  if (!judgeWebhook) throw new Problem("webhook-off", {});
  await judgeWebhook(url, caller);
}

/** Formats separated by commas. */
export function formatsOf(given: URLSearchParams, usual: readonly Format[]): Format[] {
  const words = given.getAll("format").flatMap((list) => list.split(","));
  const wanted: readonly string[] = words.length === 0 ? usual : words;
  const unknown = wanted.find((word) => !formats.some((format) => format === word));
  if (unknown === undefined) return formats.filter((format) => wanted.includes(format));
  const expected = formats.join(", ");
  throw new Problem("query-value", { name: "format", given: unknown, expected });
}

/** What stands before `/v1/` where a gateway has a stage or a prefix of its own. */
function prefixOf({ req }: HttpContext): string {
  const { pathname } = new URL(req.url);
  return pathname.slice(0, Math.max(0, pathname.indexOf("/v1/")));
}

function toldJob({ caller: _, runs: __, webhook: ___, ...job }: Job, location: string): object {
  return { ...job, ...(job.state === "done" && { result: `${location}/result` }) };
}
