import { PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { openS3Client } from "../../functions/stores/s3-client.ts";
import { openS3Store } from "../../functions/stores/s3-store.ts";
import { type Fault, openFaultProxy, type Plan } from "../ceph/fault-proxy.ts";
import { type RunningServer, startServer } from "../functions/running-server.ts";
import { type Chance, chanceFrom, shuffled } from "../given/chance.ts";
import { judge } from "../lambda/bucket-soak/judge.ts";
import { type SoakObject, soakObjects } from "../lambda/bucket-soak/objects.ts";
import { type CloudHabits, type CloudStore, openCloudStore } from "./object-store.ts";

export type CloudSoak = {
  readonly habits: CloudHabits & {
    readonly header: "x-oss-forbid-overwrite" | "x-cos-forbid-overwrite";
  };
  readonly objects: number;
  /** Servers that are ended at once, wherever they are in their work, and started again. */
  readonly kills: number;
  readonly seed: number;
};

const token = "k7Wq2pXz";
const keys = { accessKeyId: "key", secretAccessKey: "secret" };

/** Of a thousand requests, those to which something happens. */
const faults: readonly (readonly [ofThousand: number, fault: Fault])[] = [
  [10, { type: "status", status: 503, code: "SlowDown" }],
  [10, { type: "slow", milliseconds: 300 }],
  [5, { type: "reset" }],
  [10, { type: "lostAnswer" }],
];

/**
 * Two servers over the buckets of one cloud, which is told of most objects and not of all, while
 * servers are killed and the cloud fails again and again; and what has become of every object.
 */
export async function soakCloud({ habits, objects: count, kills, seed }: CloudSoak) {
  const chance = chanceFrom(seed);
  // What only a queue or a function does is tried with those.
  const objects = soakObjects(count).filter(({ kind }) => !/^(?:deleted|deadly)$/.test(kind));
  const cloud = await openCloudStore(habits);
  const proxy = await openFaultProxy(cloud.endpoint, planOf(chance));
  const client = openS3Client({ endpoint: cloud.endpoint, pathStyle: true, keys });
  const start = () => startServer([], variablesOf(habits.header, proxy.endpoint));
  const servers = [await start(), await start()];
  try {
    await putAll(objects, { client, servers, chance });
    for (let kill = 1; kill <= kills; kill += 1) {
      await untilDone(cloud, Math.floor((objects.length * kill) / (kills + 1)));
      const lane = Math.floor(chance() * servers.length);
      await servers[lane]?.stop("SIGKILL");
      servers[lane] = await start();
    }
    await untilDone(cloud, objects.length);
  } finally {
    for (const server of servers) await server.stop();
  }
  const output = openS3Store(
    client,
    { bucket: "output", prefix: "" },
    { exclusiveBy: habits.header },
  );
  const judgement = await judge(objects, {
    output,
    results: async () => resultsIn(cloud),
    readJson: async (key) => {
      const found = await output.read(key, { maxBytes: 1e8 });
      return JSON.parse(new TextDecoder().decode(found?.bytes));
    },
  });
  await proxy.close();
  await cloud.close();
  const written = [...cloud.overwritten.keys()];
  const writtenTwice = written.filter((path) => /(?:docx|pdf|check\.json)$/.test(path));
  return { ...judgement, objects: objects.length, writtenTwice, requests: proxy.seen.length };
}

function variablesOf(header: string, endpoint: string): Record<string, string> {
  return {
    ...{ NIANBAO_INPUT: "s3://input", NIANBAO_OUTPUT: "s3://output" },
    ...{ NIANBAO_STORE_PATH_STYLE: "true", NIANBAO_STORE_EXCLUSIVE: header },
    ...{ NIANBAO_EVENTS_TOKEN: token, NIANBAO_SWEEP_SECONDS: "1", NIANBAO_THREADS: "1" },
    // What a killed server had in work is taken over soon.
    NIANBAO_LEASE_SECONDS: "2",
    AWS_ENDPOINT_URL_S3: endpoint,
    AWS_ACCESS_KEY_ID: keys.accessKeyId,
    AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
  };
}

function planOf(chance: Chance): Plan {
  return () => {
    let place = chance() * 1000;
    for (const [share, fault] of faults) {
      place -= share;
      if (place < 0) return fault;
    }
    return undefined;
  };
}

type Surroundings = {
  readonly client: S3Client;
  readonly servers: readonly RunningServer[];
  readonly chance: Chance;
};

/** Nothing in its order; one in four is announced to both servers, one in four to none. */
async function putAll(objects: readonly SoakObject[], { client, servers, chance }: Surroundings) {
  for (const { key, bytes } of shuffled(objects, chance)) {
    const command = new PutObjectCommand({ Bucket: "input", Key: key, Body: bytes });
    const { ETag: eTag } = await client.send(command);
    const told = Math.floor(chance() * 4);
    const heard = [[], [servers[0]], [servers[1]], servers][told] ?? [];
    const body = JSON.stringify({ events: [created({ key, size: bytes.length, eTag })] });
    for (const server of heard) {
      await fetch(`${server?.url}/v1/events?token=${token}`, { method: "POST", body });
    }
  }
}

/** As OSS tells it. */
function created(object: Readonly<Record<string, unknown>>): unknown {
  return {
    ...{ eventName: "ObjectCreated:PutObject", eventSource: "acs:oss" },
    oss: { bucket: { name: "input" }, object },
  };
}

function resultsIn(cloud: CloudStore): string[] {
  return cloud.keys("output").filter((key) => !key.startsWith("_nianbao/"));
}

async function untilDone(cloud: CloudStore, count: number): Promise<void> {
  const isEnd = (key: string) => /\/check\.json$|\.error\.json$/.test(key);
  while (resultsIn(cloud).filter(isEnd).length < count) {
    await new Promise((later) => setTimeout(later, 20));
  }
}
