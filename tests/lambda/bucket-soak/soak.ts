import type { IncomingMessage } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { DeleteObjectCommand } from "@aws-sdk/client-s3";
import { type Fault, openFaultProxy, type Plan } from "../../ceph/fault-proxy.ts";
import { chanceFrom, shuffled } from "../../given/chance.ts";
import { type BucketStage, openBucketStage } from "../bucket-stage.ts";
import { created, type Message } from "../queued.ts";
import { judge } from "./judge.ts";
import { type SoakObject, soakObjects } from "./objects.ts";
import { openSoakQueue, type SoakQueue } from "./queue.ts";
import { startWorkers, type Workers } from "./workers.ts";

export type SoakSettings = {
  readonly objects: number;
  /** Processes that are ended at random moments; those that the deadly report ends come on top. */
  readonly kills: number;
  readonly seed: number;
  /** Of a thousand requests, those that are never answered: each takes ten seconds. */
  readonly silences: number;
};

/** Functions at work at once. */
const lanes = 2;

type Share = readonly [ofThousand: number, fault: Fault];

/** What happens to requests besides nothing. */
const faults: readonly Share[] = [
  [10, { type: "status", status: 503, code: "SlowDown" }],
  [10, { type: "slow", milliseconds: 1000 }],
  [5, { type: "reset" }],
  [5, { type: "lostAnswer" }],
  [5, { type: "cutBody" }],
];

/** What the deadly report's process does last. */
const deadlyRequest = /^PUT .*deadly-[0-9a-f]{12}\/.*docx/;

/**
 * Many objects through the packaged function, while its processes are killed and its store fails
 * again and again; and what has become of every object in the end.
 */
export async function soak(settings: SoakSettings) {
  const random = chanceFrom(settings.seed);
  const objects = soakObjects(settings.objects);
  const stage = await openBucketStage();
  try {
    const messages = await putAll(objects, stage, random);
    const run = await workOffAll(messages, { settings, stage, random });
    const result = await judge(objects, stage);
    const counts = { objects: objects.length, messages: messages.length };
    return { ...result, kinds: countKinds(objects), ...counts, ...run, seed: settings.seed };
  } finally {
    await stage.stop();
  }
}

type Surroundings = {
  readonly settings: SoakSettings;
  readonly stage: BucketStage;
  readonly random: () => number;
};

async function workOffAll(messages: readonly Message[], { settings, stage, random }: Surroundings) {
  const queue = openSoakQueue(messages, stage.maxReceiveCount);
  const faultCounts: Record<string, number> = {};
  const plan = planOf([...faults, [settings.silences, { type: "silence" }]], random);
  const proxy = await openFaultProxy(stage.ceph.endpoint, (request, number) => {
    if (deadlyRequest.test(`${request.method} ${request.url}`)) {
      workers.kill(laneOf(request));
      return { type: "silence" };
    }
    const fault = plan(request, number);
    if (fault) faultCounts[fault.type] = (faultCounts[fault.type] ?? 0) + 1;
    return fault;
  });
  const { endpoint } = proxy;
  const startedAt = performance.now();
  const workers = startWorkers(lanes, queue, (lane) =>
    stage.start({ endpoint, environment: nameOf(lane) }),
  );
  try {
    const total = messages.length;
    const killed = await killAtRandom({ kills: settings.kills, total }, workers, { queue, random });
    await workers.done;
    return {
      ...{ killed, deaths: workers.deaths() },
      ...{ deliveries: queue.deliveries(), deadLetters: queue.deadLetters() },
      ...{ requests: proxy.seen.length, faults: faultCounts },
      writtenTwice: [...proxy.taken].filter(isResultTakenTwice).map(([path]) => path),
      seconds: Math.round((performance.now() - startedAt) / 1000),
    };
  } finally {
    await proxy.close();
  }
}

/** The SDK sends it along with each request. */
function nameOf(lane: number): Readonly<Record<string, string>> {
  return { AWS_SDK_UA_APP_ID: `lane-${lane}` };
}

function laneOf({ headers }: IncomingMessage): number {
  return Number(/lane-(\d+)/.exec(headers["user-agent"] ?? "")?.[1]);
}

/** The probe at the start replaces its own object, to see whether that can be done. */
function isResultTakenTwice([path, times]: readonly [string, number]): boolean {
  return times > 1 && !path.includes("nianbao/probe");
}

function planOf(shares: readonly Share[], random: () => number): Plan {
  return ({ method }) => {
    let place = random() * 1000;
    for (const [share, fault] of shares) {
      place -= share;
      if (place < 0) return fault.type === "cutBody" && method !== "GET" ? undefined : fault;
    }
    return undefined;
  };
}

/** Everything is announced, one in twenty twice, and nothing in its order. */
async function putAll(
  objects: readonly SoakObject[],
  { put, ceph }: BucketStage,
  random: () => number,
): Promise<Message[]> {
  const bodies: unknown[] = [];
  for (const { key, bytes, isDeleted } of objects) {
    const told = await put(key, bytes);
    const version = { Bucket: told.bucket, Key: key, VersionId: told.versionId };
    if (isDeleted) await ceph.client.send(new DeleteObjectCommand(version));
    bodies.push(created(told));
  }
  const twice = shuffled(bodies, random).slice(0, Math.ceil(objects.length / 20));
  return shuffled([...bodies, ...twice], random).map((body, index) => ({ id: `${index}`, body }));
}

/** One after the other, spread over the run, each at any moment of some work. */
async function killAtRandom(
  { kills, total }: { readonly kills: number; readonly total: number },
  workers: Workers,
  { queue, random }: { readonly queue: SoakQueue; readonly random: () => number },
): Promise<number> {
  let isDone = false;
  let killed = 0;
  const end = () => {
    isDone = true;
  };
  workers.done.then(end, end);
  const moments = Array.from({ length: kills }, () => random() * total * 0.9).sort(
    (one, other) => one - other,
  );
  for (const moment of moments) {
    while (queue.deliveries() <= moment && !isDone) await wait(10);
    await wait(random() * 500);
    while (!isDone && !workers.kill(Math.floor(random() * lanes))) await wait(10);
    if (!isDone) killed += 1;
  }
  return killed;
}

function countKinds(objects: readonly SoakObject[]): Record<string, number> {
  const kinds: Record<string, number> = {};
  for (const { kind } of objects) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return kinds;
}
