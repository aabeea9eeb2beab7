import { createApp } from "../../src/http/app.ts";
import { GenerationError } from "../../src/messages/generation-error.ts";
import { bytesOf } from "../serverless/bytes-of.ts";
import { keepAnswer } from "../serverless/keep-answer.ts";
import { log } from "../serverless/log.ts";
import { openServices } from "../serverless/services.ts";
import { openKeys } from "../surroundings/keys.ts";
import type { Variables } from "../surroundings/variables.ts";
import { callOf } from "./call-of.ts";
import type { Platform } from "./platform.ts";
import { openRole } from "./role-keys.ts";
import { serve } from "./serve.ts";

/**
 * The function behind a cloud's HTTP trigger: the web page and the HTTP interface.
 * @throws {GenerationError} `KEYS-NONE`, `KEYS-WRONG`, and when a setting is wrong
 */
export async function runHttp(platform: Platform): Promise<void> {
  const variables = process.env;
  const role = openRole(platform, variables);
  await refuseWithoutKeys(variables);
  const services = openServices(variables, role.keys);
  const app = createApp(services);
  const { longestAnswer } = platform;
  const replace = keepAnswer(services, services.store, longestAnswer);
  await serve(platform, role, async (request) => {
    if (platform.kindOf(callOf(request)) === "lifecycle") return new Response(null);
    const response = await app.fetch(request);
    const bytes = await bytesOf(response);
    return bytes.length > longestAnswer
      ? await replace(request, response, bytes)
      : withBody(response, bytes);
  });
}

/** Its address is public: wrong keys are found before anybody calls. */
async function refuseWithoutKeys(variables: Variables): Promise<void> {
  const keys = await openKeys(variables, { log });
  if (!keys && variables.NIANBAO_OPEN !== "true") throw new GenerationError("KEYS-NONE", {});
}

/** A response of its own: the body of the other one has been read. */
function withBody({ status, headers, body }: Response, bytes: Buffer<ArrayBuffer>): Response {
  return new Response(body ? bytes : null, { status, headers });
}
