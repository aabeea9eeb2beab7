import { parse } from "content-disposition";
import { answerProblem } from "../../src/http/answer/answer-problem.ts";
import { Problem } from "../../src/http/problem.ts";
import type { Services } from "../../src/http/services.ts";
import type { Store } from "../../src/store/store.ts";

/** What is answered in place of a response that does not fit. */
export type Replace = (request: Request, response: Response, bytes: Buffer) => Promise<Response>;

/** How long the link to an answer can be used: a download that begins at once. */
const linkSeconds = 300;

/**
 * Puts an answer that the platform would refuse into the store, and answers where it is.
 *
 * @param limit - bytes of the longest file that the platform takes; told where there is no store.
 */
export function keepAnswer(services: Services, store: Store | undefined, limit: number): Replace {
  return async (request, response, bytes) => {
    const size = bytes.length;
    if (!store?.link) return tooLarge(request, response, { services, size, limit });
    const key = `answers/${services.newId()}`;
    await store.create(key, bytes, descriptionOf(response));
    const location = await store.link(key, linkSeconds);
    const headers = { location, "cache-control": "no-store", "x-request-id": idOf(response) };
    return new Response(null, { status: 303, headers });
  };
}

function descriptionOf({ headers }: Response) {
  const disposition = headers.get("content-disposition");
  const fileName = disposition ? parse(disposition).parameters.filename : undefined;
  const mediaType = headers.get("content-type") ?? "application/octet-stream";
  return { mediaType, ...(fileName !== undefined && { fileName }) };
}

function tooLarge(
  request: Request,
  response: Response,
  { services, size, limit }: { services: Services; size: number; limit: number },
): Response {
  const problem = new Problem("answer-too-large", { size, limit });
  const isEnglish = /^en\b/i.test(request.headers.get("accept-language") ?? "");
  return answerProblem(problem, {
    requestId: idOf(response),
    language: isEnglish ? "en" : "zh-CN",
    most: services.limits.findingsReturned,
  });
}

function idOf({ headers }: Response): string {
  return headers.get("x-request-id") ?? "";
}
