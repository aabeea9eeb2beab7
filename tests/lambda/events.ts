import type { APIGatewayProxyEvent, APIGatewayProxyEventV2 } from "aws-lambda";

export type Call = {
  readonly method?: string;
  /** As the caller writes it, with the stage. */
  readonly path: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
};

const host = "a1b2c3.execute-api.cn-north-1.amazonaws.com.cn";
const given = { host, "user-agent": "portal/1.0", "x-forwarded-proto": "https" };

/** What a REST API makes of a call (payload 1.0), with `binaryMediaTypes: *` as we have it. */
export function restEvent({ method = "POST", path, query = "", headers, body }: Call) {
  const parameters = [...new URLSearchParams(query)];
  const lists = Object.groupBy(parameters, ([name]) => name);
  const multiValueQueryStringParameters = Object.fromEntries(
    Object.entries(lists).map(([name, pairs = []]) => [name, pairs.map(([, value]) => value)]),
  );
  const all = { ...given, ...headers };
  const event = {
    resource: "/v1/{proxy+}",
    path: path.replace(/^\/dev(?=\/)/, ""),
    httpMethod: method,
    headers: all,
    multiValueHeaders: Object.fromEntries(Object.entries(all).map(([name, one]) => [name, [one]])),
    queryStringParameters: query === "" ? null : Object.fromEntries(parameters),
    multiValueQueryStringParameters: query === "" ? null : multiValueQueryStringParameters,
    pathParameters: { proxy: path.replace(/^.*\/v1\//, "") },
    stageVariables: null,
    requestContext: {
      stage: "dev",
      path,
      httpMethod: method,
      domainName: host,
      apiId: "a1b2c3",
      resourcePath: "/v1/{proxy+}",
    },
    body: body === undefined ? null : Buffer.from(body).toString("base64"),
    isBase64Encoded: body !== undefined,
  };
  return event as unknown as APIGatewayProxyEvent;
}

/** What an HTTP API makes of a call (payload 2.0): text stays text. */
export function httpApiEvent(call: Call): APIGatewayProxyEventV2 {
  const { method = "POST", path, query = "", headers, body } = call;
  const isBase64Encoded = body instanceof Buffer;
  const event = {
    version: "2.0",
    routeKey: "ANY /v1/{proxy+}",
    rawPath: path,
    rawQueryString: query,
    headers: { ...given, ...headers },
    requestContext: {
      stage: "$default",
      domainName: host,
      apiId: "a1b2c3",
      http: { method, path, protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "portal/1.0" },
    },
    ...(body !== undefined && {
      body: isBase64Encoded ? body.toString("base64") : body,
    }),
    isBase64Encoded,
  };
  return event as unknown as APIGatewayProxyEventV2;
}

/** What a Function URL makes of a call: payload 2.0, with everything but text in base64. */
export function functionUrlEvent(call: Call): APIGatewayProxyEventV2 {
  const event = httpApiEvent({
    ...call,
    ...(call.body !== undefined && { body: Buffer.from(call.body) }),
  });
  const domainName = "abcdefghij.lambda-url.ap-east-1.on.aws";
  return {
    ...event,
    routeKey: "$default",
    headers: { ...event.headers, host: domainName },
    requestContext: { ...event.requestContext, routeKey: "$default", domainName },
  };
}
