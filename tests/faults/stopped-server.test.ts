import { spawn } from "node:child_process";
import { once } from "node:events";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { expect, it } from "vitest";
import { type RunningServer, startServer } from "../functions/running-server.ts";
import { huaiyin } from "../http/builders.ts";
import { program } from "../program.ts";

it.concurrent("finishes twenty requests that it has when it is told to stop, and ends with 0", async () => {
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

it.concurrent("says first that it goes, then takes no more: who shares requests out has time to hear", async () => {
  const server = await startServer([], { NIANBAO_STOP_DELAY_SECONDS: "3" });
  const before = await fetch(`${server.url}/readyz`);

  const stopped = server.stop("SIGTERM");
  const told = await untilToldToGo(server);
  const healthy = await fetch(`${server.url}/healthz`);
  const document = await (await send(server))();

  expect(before.status).toBe(200);
  expect([told.status, await told.json()]).toEqual([
    503,
    { status: "fail", checks: { server: "stopping" } },
  ]);
  expect(told.headers.get("connection")).toBe("close");
  expect([healthy.status, document]).toEqual([200, { status: 200, isWhole: true }]);
  expect(await stopped).toBe(0);
  await expect(fetch(`${server.url}/readyz`)).rejects.toThrow();
});

it.concurrent("ends when it is told to while it starts, also as a container's first process", async () => {
  const silent = createServer().listen(0, "127.0.0.1");
  await once(silent, "listening");
  const { port } = silent.address() as AddressInfo;
  const words = [program, "serve", "--port", "0", "--store", "s3://bucket/store"];
  const starting = spawn(process.execPath, words, {
    env: {
      ...process.env,
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`,
      AWS_REGION: "local",
      AWS_ACCESS_KEY_ID: "a",
      AWS_SECRET_ACCESS_KEY: "b",
    },
  });
  await once(silent, "connection");

  starting.kill("SIGTERM");

  expect(await once(starting, "exit")).toEqual([0, null]);
  silent.close();
});

/** A signal is not heard at once. */
async function untilToldToGo({ url }: RunningServer): Promise<Response> {
  for (;;) {
    const answer = await fetch(`${url}/readyz`);
    if (answer.status === 503) return answer;
  }
}

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
