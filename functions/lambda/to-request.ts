import type { APIGatewayProxyEvent, APIGatewayProxyEventV2 } from "aws-lambda";

/** REST API (payload 1.0), HTTP API and Function URL (both payload 2.0). */
export type HttpEvent = APIGatewayProxyEvent | APIGatewayProxyEventV2;

/**
 * The request as its caller sent it. The stage stays in the path: signatures cover the path that
 * the caller used, and routing ignores what stands before `/v1/`.
 */
export function toRequest(event: HttpEvent): Request {
  const headers = headersOf(event);
  const host = headers.get("host") ?? event.requestContext.domainName ?? "localhost";
  const body = bodyOf(event);
  return new Request(`https://${host}${targetOf(event)}`, {
    method: methodOf(event),
    headers,
    ...(body && { body }),
  });
}

export function isRestApi(event: HttpEvent): event is APIGatewayProxyEvent {
  return !("rawPath" in event);
}

function methodOf(event: HttpEvent): string {
  return isRestApi(event) ? event.httpMethod : event.requestContext.http.method;
}

/** A REST API hands out decoded parameters without their order: they are written canonically. */
function targetOf(event: HttpEvent): string {
  const path = isRestApi(event) ? event.requestContext.path : event.rawPath;
  const query = isRestApi(event) ? canonicalQuery(event) : event.rawQueryString;
  return query === "" ? path : `${path}?${query}`;
}

function canonicalQuery({ multiValueQueryStringParameters }: APIGatewayProxyEvent): string {
  return Object.entries(multiValueQueryStringParameters ?? {})
    .flatMap(([name, values = []]) =>
      values.map((value) => `${percentEncoded(name)}=${percentEncoded(value)}`),
    )
    .sort()
    .join("&");
}

/** As RFC 3986 has it: everything but the unreserved characters. */
function percentEncoded(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function headersOf(event: HttpEvent): Headers {
  const headers = new Headers();
  for (const [name, value] of isRestApi(event) ? restHeaders(event) : singleHeaders(event)) {
    headers.append(name, byteString(value));
  }
  return headers;
}

type Pairs = readonly (readonly [name: string, value: string])[];

function restHeaders({ multiValueHeaders }: APIGatewayProxyEvent): Pairs {
  return Object.entries(multiValueHeaders ?? {}).flatMap(([name, values = []]) =>
    values.map((value) => [name, value] as const),
  );
}

/** Here values are joined already, and cookies stand apart. */
function singleHeaders(event: APIGatewayProxyEventV2): Pairs {
  const cookies = event.cookies ?? [];
  const headers = Object.entries(event.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return cookies.length > 0 ? [...headers, ["cookie", cookies.join("; ")]] : headers;
}

/** `Headers` takes bytes only, and refuses what a gateway has decoded from UTF-8. */
function byteString(value: string): string {
  const isBytes = [...value].every((character) => character <= "\u00ff");
  return isBytes ? value : Buffer.from(value).toString("latin1");
}

/** With `binaryMediaTypes: "*∕*"` every body comes in base64, text too. */
function bodyOf(event: HttpEvent): Buffer<ArrayBuffer> | undefined {
  const hasBody = event.body && !["GET", "HEAD"].includes(methodOf(event));
  if (!hasBody) return undefined;
  return Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8");
}
