import { once } from "node:events";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { expect, it } from "vitest";
import { type RunningServer, startServer } from "../functions/running-server.ts";
import { huaiyin } from "../http/builders.ts";

it("finishes twenty requests that it has when it is told to stop, and ends with 0", async () => {
  const server = await startServer([], { NIANBAO_QUEUE: "32" });
  const sent = await Promise.all(Array.from({ length: 20 }, () => send(server)));
  // Accepted after those before it, so that all of them are the server's by now.
  await fetch(`${server.url}/healthz`);

  const stopped = server.stop("SIGTERM");
  const answers = await Promise.all(sent.map((one) => one()));

  const wholes = answers.filter(({ status, isWhole }) => status === 200 && isWhole).length;
  const code = await stopped;
  console.log(`20 requests under SIGTERM: ${wholes} finished, exit code ${code}`);
  expect([wholes, code]).toEqual([20, 0]);
});

/** Sends a request whole; its answer is waited for later. */
async function send({ url }: RunningServer) {
  const sent = httpRequest(`${url}/v1/documents?format=pdf`, { method: "POST", agent: false });
  const answered = once(sent, "response") as Promise<[IncomingMessage]>;
  sent.end(huaiyin);
  await once(sent, "finish");
  return async () => {
    const [answer] = await answered;
    const bytes = Buffer.concat(await answer.toArray());
    const isWhole = bytes.length === Number(answer.headers["content-length"]);
    return { status: answer.statusCode, isWhole };
  };
}
