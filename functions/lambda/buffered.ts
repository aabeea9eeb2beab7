import { encodeBody, encodedLength } from "./encode-body.ts";
import { type HttpEvent, toRequest } from "./to-request.ts";
import { type HttpResult, toResult } from "./to-result.ts";

export type Answer = (request: Request) => Response | Promise<Response>;

/** What is answered in place of a response that does not fit. */
export type Replace = (request: Request, response: Response, bytes: Buffer) => Promise<Response>;

/** A function hands back at most 6 MB of JSON; headers may take 64 kB of it. */
export const longestBody = 6 * 1024 * 1024 - 64 * 1024;

/** Base64 makes four characters of three bytes. */
export const longestFile = (longestBody / 4) * 3;

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

export async function bytesOf(response: Response): Promise<Buffer<ArrayBuffer>> {
  return Buffer.from(await response.arrayBuffer());
}

/** What is packed is no text any more. */
function mediaTypeOf({ headers }: Response): string {
  return headers.has("content-encoding") ? "" : (headers.get("content-type") ?? "");
}
