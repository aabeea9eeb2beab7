import { bytesOf } from "../serverless/bytes-of.ts";
import { longestBody } from "../serverless/json-limit.ts";
import type { Replace } from "../serverless/keep-answer.ts";
import { encodeBody, encodedLength } from "./encode-body.ts";
import { type HttpEvent, toRequest } from "./to-request.ts";
import { type HttpResult, toResult } from "./to-result.ts";

export type Answer = (request: Request) => Response | Promise<Response>;

/** The entry for every gateway: the whole answer in one piece of JSON. */
export function buffered(answer: Answer, replace: Replace) {
  return async (event: HttpEvent): Promise<HttpResult> => {
    const request = toRequest(event);
    const response = await answer(request);
    const bytes = await bytesOf(response);
    const body = encodeBody(bytes, mediaTypeOf(response));
    if (encodedLength(body) <= longestBody) return toResult(event, response, body);

    const shorter = await replace(request, response, bytes);
    return toResult(event, shorter, encodeBody(await bytesOf(shorter), mediaTypeOf(shorter)));
  };
}

/** What is packed is no text any more. */
function mediaTypeOf({ headers }: Response): string {
  return headers.has("content-encoding") ? "" : (headers.get("content-type") ?? "");
}
