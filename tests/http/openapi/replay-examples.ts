import { setTimeout as sleep } from "node:timers/promises";
import { type Description, type Operation, operationsOf } from "./description.ts";
import { type ExampleRequest, exampleNames, exampleRequest } from "./example-requests.ts";
import { type Judge, judgeBy } from "./judge-answer.ts";

export type Send = (request: Request) => Promise<Response>;

export type Replay = {
  /** Operations with the names of the examples that were sent. */
  readonly sent: readonly string[];
  /** Where answers differ from what the document says. */
  readonly mistakes: readonly string[];
};

type Options = {
  /** Has a job run, where nobody else does. */
  readonly runJob?: (id: string) => Promise<void>;
};

/**
 * Sends every example of the document that a server has of itself, follows the links of the
 * answers, and compares each answer with the document.
 */
export async function replayExamples(send: Send, options: Options = {}): Promise<Replay> {
  const description = await readDescription(send);
  const operations = operationsOf(description);
  const player = { send, options, operations, judge: judgeBy(description) };
  const replays: Replay[] = [];
  for (const operation of operations) replays.push(...(await replayAll(operation, player)));
  return together(replays);
}

/** Every example that the document shows, as `replayExamples` names them. */
export async function shownExamples(send: Send): Promise<string[]> {
  const operations = operationsOf(await readDescription(send));
  return operations.flatMap((operation) =>
    exampleNames(operation).flatMap((name) => (name === "" ? [] : [label(operation, name)])),
  );
}

async function readDescription(send: Send): Promise<Description> {
  const response = await send(new Request("http://localhost/v1/openapi.json"));
  return (await response.json()) as Description;
}

type Player = {
  readonly send: Send;
  readonly options: Options;
  readonly operations: readonly Operation[];
  readonly judge: Judge;
};

async function replayAll(operation: Operation, player: Player): Promise<Replay[]> {
  const replays: Replay[] = [];
  for (const name of exampleNames(operation)) {
    const request = exampleRequest(operation, name);
    if (request) replays.push(...(await replay({ operation, name, request }, player)));
  }
  return replays;
}

async function replay(shown: ExampleRequest, player: Player): Promise<Replay[]> {
  const { operation, name, request } = shown;
  const response = await sendUntilDone(request, player.send);
  const mistakes = await player.judge(shown, response.clone());
  const at = label(operation, name);
  const replays: Replay[] = [
    { sent: [at], mistakes: mistakes.map((mistake) => `${at}: ${mistake}`) },
  ];
  const links = Object.values(operation.responses[String(response.status)]?.links ?? {});
  for (const { operationId } of links) {
    replays.push(...(await followLink(operationId, { name, response }, player)));
  }
  return replays;
}

/** All links of the document hand on the `id` of a job. */
async function followLink(
  operationId: string,
  { name, response }: { readonly name: string; readonly response: Response },
  player: Player,
): Promise<Replay[]> {
  const { id } = (await response.clone().json()) as { readonly id: string };
  if (response.status === 202) await player.options.runJob?.(id);
  const operation = player.operations.find((one) => one.id === operationId);
  const request = operation && exampleRequest(operation, name, { id });
  if (!request) throw new Error(`there is no operation ${operationId}`);
  return replay({ operation, name, request }, player);
}

/** A job that is not done says when to come again. */
async function sendUntilDone(request: Request, send: Send): Promise<Response> {
  for (let asked = 1; ; asked++) {
    const response = await send(request.clone());
    const isWaiting = response.status === 200 && response.headers.has("retry-after");
    if (!isWaiting || asked === mostAsked) return response;
    await sleep(pauseMilliseconds);
  }
}

/** Shorter than what is said to callers, who wait for larger jobs. */
const pauseMilliseconds = 200;
const mostAsked = 300;

function label({ method, path }: Operation, name: string): string {
  return `${method} ${path} ${name}`.trim();
}

function together(replays: readonly Replay[]): Replay {
  return {
    sent: replays.flatMap(({ sent }) => sent),
    mistakes: replays.flatMap(({ mistakes }) => mistakes),
  };
}
