import { type ChildProcess, execFile, spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";

const run = promisify(execFile);

/** A Ceph object store of one's own on this machine, all of it in memory. */
export type Ceph = {
  readonly endpoint: string;
  readonly accessKey: string;
  readonly secretKey: string;
  /** The owner of every bucket. */
  readonly client: S3Client;
  readonly createBucket: (name: string) => Promise<string>;
  readonly stop: () => Promise<void>;
};

const programs = ["ceph", "ceph-mon", "ceph-osd", "monmaptool", "radosgw", "radosgw-admin"];

/**
 * Starts a monitor, one storage daemon and the S3 gateway on free ports.
 * @throws naming the Debian packages when the programs are missing.
 */
export async function startCeph(): Promise<Ceph> {
  requirePrograms();
  const folder = mkdtempSync(join(tmpdir(), "ceph-"));
  const daemons: ChildProcess[] = [];
  const stop = async () => {
    for (const daemon of daemons.reverse()) await end(daemon);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { ...(await start(folder, daemons)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function requirePrograms(): void {
  const missing = programs.filter((name) => spawnSync("sh", ["-c", `command -v ${name}`]).status);
  if (missing.length === 0) return;
  throw new Error(
    `${missing.join(", ")}: apt-get install --no-install-recommends radosgw ceph-mon ceph-osd ceph-common`,
  );
}

async function start(folder: string, daemons: ChildProcess[]): Promise<Omit<Ceph, "stop">> {
  const [monitorPort, gatewayPort] = [await freePort(), await freePort()];
  const cluster = randomUUID();
  const monitor = `[v2:127.0.0.1:${monitorPort}/0]`;
  const file = join(folder, "ceph.conf");
  writeFileSync(file, settings({ folder, cluster, monitor, gatewayPort }));
  const at = ["-c", file];
  const keys = { accessKey: "nianbao", secretKey: randomUUID() };

  const map = join(folder, "monmap");
  const members = ["--fsid", cluster, "--addv", "a", monitor];
  await run("monmaptool", ["--create", "--clobber", ...members, map]);
  await run("ceph-mon", [...at, "--mkfs", "-i", "a", "--fsid", cluster, "--monmap", map]);
  daemons.push(daemon("ceph-mon", [...at, "-i", "a", "-f"]));

  // The storage daemon must be made under the number's own id, or it never joins.
  const storage = randomUUID();
  mkdirSync(join(folder, "osd"));
  await run("ceph", [...at, "osd", "new", storage]);
  await run("ceph-osd", [...at, "-i", "0", "--osd-uuid", storage, "--mkfs"]);
  const storagePlace = ["osd.0", "1.0", "root=default", "host=localhost"];
  await run("ceph", [...at, "osd", "crush", "add", ...storagePlace]);
  daemons.push(daemon("ceph-osd", [...at, "-i", "0", "-f"]));

  await run("radosgw-admin", [
    ...at,
    ...["user", "create", "--uid", "nianbao", "--display-name", "nianbao"],
    ...["--access-key", keys.accessKey, "--secret-key", keys.secretKey],
  ]);
  daemons.push(daemon("radosgw", [...at, "-n", "client.rgw.a", "-f"]));
  const endpoint = `http://127.0.0.1:${gatewayPort}`;
  await answers(endpoint, daemons);
  return connect({ endpoint, ...keys });
}

/** A Ceph that runs, for whoever knows the keys of its owner. */
export function connect(place: Pick<Ceph, "endpoint" | "accessKey" | "secretKey">) {
  const client = openClient(place.endpoint, place);
  return { ...place, client, createBucket: bucketMaker(client) };
}

type Setting = {
  readonly folder: string;
  readonly cluster: string;
  readonly monitor: string;
  readonly gatewayPort: number;
};

/**
 * Without `ms mon client mode` the gateway asks again and again for keys that nobody has. The
 * monitor would wait a second with each of the thirty changes that the pools need.
 */
function settings({ folder, cluster, monitor, gatewayPort }: Setting): string {
  return `[global]
fsid = ${cluster}
mon host = ${monitor}
public addr = 127.0.0.1
auth cluster required = none
auth service required = none
auth client required = none
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pgp num = 1
osd pool default pg autoscale mode = off
mon allow pool size one = true
mon data avail crit = 1
mon data avail warn = 2
paxos propose interval = 0.01
paxos min wait = 0.01
osd crush chooseleaf type = 0
run dir = ${folder}
admin socket =
log file =
log to stderr = false
[mon.a]
mon data = ${folder}/mon
[osd.0]
osd data = ${folder}/osd
osd objectstore = memstore
memstore device bytes = 2147483648
[client]
ms mon client mode = crc
[client.rgw.a]
rgw data = ${folder}/rgw
rgw frontends = beast endpoint=127.0.0.1:${gatewayPort}
`;
}

/** A program that ends with this process, however this process ends. */
function daemon(program: string, words: readonly string[]): ChildProcess {
  return spawn("setpriv", ["--pdeathsig", "KILL", program, ...words], { stdio: "ignore" });
}

async function end(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const ended = new Promise((resolve) => process.once("exit", resolve));
  process.kill("SIGKILL");
  await ended;
}

async function answers(endpoint: string, daemons: readonly ChildProcess[]): Promise<void> {
  for (;;) {
    const dead = daemons.find(({ exitCode, signalCode }) => exitCode !== null || signalCode);
    if (dead) throw new Error(`${dead.spawnargs.join(" ")} ended with ${dead.exitCode}`);
    const answer = await fetch(endpoint).catch(() => undefined);
    if (answer?.ok) return;
    await wait(100);
  }
}

function openClient(
  endpoint: string,
  { accessKey, secretKey }: Pick<Ceph, "accessKey" | "secretKey">,
): S3Client {
  return new S3Client({
    endpoint,
    region: "us-east-1",
    forcePathStyle: true,
    credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
}

function bucketMaker(client: S3Client): Ceph["createBucket"] {
  return async (name) => {
    await client.send(new CreateBucketCommand({ Bucket: name }));
    return name;
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
