import type { APIGatewayProxyResult, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { EncodedBody } from "./encode-body.ts";
import { type HttpEvent, isRestApi } from "./to-request.ts";

export type HttpResult = APIGatewayProxyResult | APIGatewayProxyStructuredResultV2;

/** The answer in the shape that the caller of the function expects. */
export function toResult(event: HttpEvent, response: Response, body: EncodedBody): HttpResult {
  const statusCode = response.status;
  if (isRestApi(event)) return { statusCode, multiValueHeaders: headerLists(response), ...body };
  return { statusCode, ...headersAndCookies(response), ...body };
}

export function headersAndCookies({ headers }: Response) {
  const others = [...headers].filter(([name]) => name !== "set-cookie");
  return { headers: Object.fromEntries(others), cookies: headers.getSetCookie() };
}

function headerLists(response: Response): Record<string, string[]> {
  const { headers, cookies } = headersAndCookies(response);
  const lists = Object.entries(headers).map(([name, value]) => [name, [value]] as const);
  return Object.fromEntries(cookies.length > 0 ? [...lists, ["set-cookie", cookies]] : lists);
}
