import { bytesOf } from "../serverless/bytes-of.ts";
import type { Answer } from "./buffered.ts";
import { type HttpEvent, toRequest } from "./to-request.ts";
import { headersAndCookies } from "./to-result.ts";

/**
 * The entry for gateways that take the answer as a stream: no base64, and up to 200 MB.
 *
 * A document is made whole before its first byte is sent, so that a failure has its status.
 */
export function streamed(answer: Answer) {
  return awslambda.streamifyResponse<HttpEvent>(async (event, platformStream) => {
    const response = await answer(toRequest(event));
    const bytes = await bytesOf(response);
    const stream = awslambda.HttpResponseStream.from(platformStream, {
      statusCode: response.status,
      ...headersAndCookies(response),
    });
    // Status and headers go out with the first write, so an empty body is written, too.
    stream.write(bytes);
    stream.end();
  });
}
