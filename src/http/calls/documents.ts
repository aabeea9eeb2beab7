import type { MakeOrder } from "../../jobs/maker.ts";
import { errorsIn } from "../../messages/finding.ts";
import { admit } from "../admit.ts";
import { chosenFormat } from "../answer/chosen-format.ts";
import { disposition } from "../answer/disposition.ts";
import { entityTag, namesTag } from "../answer/entity-tag.ts";
import { findingsField } from "../answer/findings-field.ts";
import type { HttpContext } from "../environment.ts";
import { type Identified, idempotently } from "../idempotency/idempotency.ts";
import { Problem } from "../problem.ts";
import { pathAndQuery } from "../routed-path.ts";
import type { Services } from "../services.ts";
import { readOrder } from "../upload/read-order.ts";
import { readQuery } from "../upload/read-query.ts";
import { readUpload } from "../upload/read-upload.ts";

/** `POST /v1/documents`: a report in, its document out. */
export async function answerDocument(context: HttpContext, services: Services): Promise<Response> {
  const { order, identified } = await readDocumentOrder(context, services);
  const known = context.req.header("if-none-match");
  return await idempotently(identified, services, () => makeDocument(order, known, services));
}

type DocumentOrder = { readonly order: MakeOrder; readonly identified: Identified };

async function readDocumentOrder(context: HttpContext, services: Services): Promise<DocumentOrder> {
  const { body, caller } = await admit(context, services, services.limits.bodyBytes);
  await services.maker.refuseWhenBusy?.();
  const { method, url, raw } = context.req;
  const { format, options } = readQuery(url);
  const chosen = format ?? chosenFormat(context.req.header("accept"));
  const upload = await readUpload(raw.headers, body);
  const order = { ...readOrder(upload, options, services.limits), format: chosen };
  const key = context.req.header("idempotency-key");
  const pictures = [...(upload.pictures ?? [])].flat();
  const asked = [
    method,
    pathAndQuery(url),
    chosen,
    upload.file,
    upload.previous ?? "",
    ...pictures,
  ];
  return { order, identified: { key, caller, asked, answer: "made-again" } };
}

/**
 * A document follows from its request alone, so `If-None-Match` is answered with 304 here as for
 * a GET: who has the document need not have it made again.
 */
async function makeDocument(
  order: MakeOrder,
  known: string | undefined,
  { fingerprint, maker }: Services,
): Promise<Response> {
  const tag = entityTag(order, fingerprint);
  const caching = { etag: tag, "cache-control": "private, no-cache", vary };
  if (namesTag(known, tag)) return new Response(null, { status: 304, headers: caching });
  const made = await maker.make(order);
  if (made.type === "refused") {
    const count = errorsIn(made.findings).length;
    throw new Problem("report-errors", { count }, { findings: made.findings });
  }
  return new Response(made.bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      ...caching,
      "content-type": made.mediaType,
      "content-disposition": disposition(made.fileName),
      "content-length": String(made.bytes.length),
      "nianbao-findings": findingsField(made.findings),
    },
  });
}

const vary = "Accept, Accept-Language";
