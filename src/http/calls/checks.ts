import { checkResult } from "../../messages/check-result.ts";
import { admit } from "../admit.ts";
import type { HttpContext } from "../environment.ts";
import type { Services } from "../services.ts";
import { readOrder } from "../upload/read-order.ts";
import { readQuery } from "../upload/read-query.ts";
import { readUpload } from "../upload/read-upload.ts";

/** `POST /v1/checks`: everything that is wrong with a report, or worth a look; 200 in any case. */
export async function answerCheck(context: HttpContext, services: Services): Promise<Response> {
  const { body } = await admit(context, services, services.limits.bodyBytes);
  await services.maker.refuseWhenBusy?.();
  const { options } = readQuery(context.req.url);
  const upload = await readUpload(context.req.raw.headers, body);
  const checked = await services.maker.check(readOrder(upload, options, services.limits));
  const { edition } = checked;
  const result = checkResult(checked, context.var.language);
  return context.json({ ...(edition !== undefined && { edition }), ...result }, 200, {
    "cache-control": "no-store",
    "content-language": context.var.language,
    vary: "Accept-Language",
  });
}
