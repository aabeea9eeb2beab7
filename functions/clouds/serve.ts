import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { answerProblem } from "../../src/http/answer/answer-problem.ts";
import { Problem } from "../../src/http/problem.ts";
import { listen } from "../server/listen.ts";
import { log } from "../serverless/log.ts";
import { callOf, headerIn } from "./call-of.ts";
import type { Platform } from "./platform.ts";
import type { Role } from "./role-keys.ts";

/**
 * The platform is the only one who connects. It keeps its connections open, and freezes the process
 * between two calls: whatever was to end after some time would end as the next call comes in.
 */
const noTimeouts = { headersTimeout: 0, requestTimeout: 0, keepAliveTimeout: 0 };

type Fetch = (request: Request) => Response | Promise<Response>;

/** Answers a platform's calls until it asks the process to end. */
export async function serve(platform: Platform, role: Role, fetch: Fetch): Promise<void> {
  const refuse = () =>
    answerProblem(new Problem("address-wrong", {}), { requestId: "", language: "zh-CN", most: 0 });
  const { port, drain } = await listen(
    { fetch: marked(platform, fetch), refuse },
    { host: "0.0.0.0", port: Number(process.env.NIANBAO_PORT || platform.port) },
    { timeouts: noTimeouts, before: (incoming) => takeKeys(incoming, platform, role) },
  );
  log({ level: "info", event: "listening", port });
  await Promise.race([once(process, "SIGTERM"), once(process, "SIGINT")]);
  await drain();
  process.exit(0);
}

function marked({ logMarks, kindOf }: Platform, fetch: Fetch): Fetch {
  if (!logMarks) return fetch;
  return async (request) => {
    const call = callOf(request);
    if (kindOf(call) === "lifecycle") return fetch(request);
    const { start, end } = logMarks(call);
    console.log(start);
    try {
      return await fetch(request);
    } finally {
      console.log(end);
    }
  };
}

/** Keys are for the role, and for nobody who could tell them on. */
function takeKeys(incoming: IncomingMessage, { roleHeaders }: Platform, role: Role): void {
  const { headers, rawHeaders } = incoming;
  role.renew(headerIn(headers));
  const names = new Set(roleHeaders.flatMap(({ id, secret, token }) => [id, secret, token]));
  for (const name of names) Reflect.deleteProperty(headers, name);
  incoming.rawHeaders = rawHeaders.filter(
    (_, index) => !names.has((rawHeaders[index - (index % 2)] ?? "").toLowerCase()),
  );
}
