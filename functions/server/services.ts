import { randomUUID } from "node:crypto";
import type { Services } from "../../src/http/services.ts";
import { openPage } from "../materials/page-files.ts";
import { openGate } from "../surroundings/gate.ts";
import { openKeys } from "../surroundings/keys.ts";
import { openPackage } from "../surroundings/package.ts";
import { readSettings } from "../surroundings/settings.ts";
import type { Variables } from "../surroundings/variables.ts";
import { packageVersion } from "../surroundings/version.ts";
import { openWebhooks, readAllowances } from "../work/webhook-sender.ts";
import { openBucketServices } from "./bucket-services.ts";
import { openJobServices } from "./job-services.ts";
import { clock, log } from "./log.ts";
import { openServerStore } from "./open-server-store.ts";
import { openReadiness } from "./readiness.ts";
import { openThreadMaker } from "./thread-maker.ts";

export type OpenedServices = {
  readonly services: Services;
  readonly stopDelaySeconds: number;
  /** Ends what is in work behind the requests, and begins no more. */
  readonly drain: () => Promise<void>;
  /** Stops whatever is still in work. */
  readonly close: () => Promise<void>;
};

/**
 * What the HTTP interface needs on a server that keeps running.
 *
 * @param storeName - a folder, or `s3://bucket/prefix`.
 * @throws {GenerationError} when a setting is wrong or the store cannot be used
 */
export async function openServices(
  variables: Variables,
  storeName: string | undefined,
): Promise<OpenedServices> {
  const settings = readSettings(variables);
  const { limits, origins, pathStyle } = settings;
  const keys = await openKeys(variables, { log });
  const name = storeName ?? variables.NIANBAO_STORE;
  const store = name ? await openServerStore(name, { pathStyle }) : undefined;
  const allowed = readAllowances(variables.NIANBAO_WEBHOOKS_ALLOW);
  const webhooks = openWebhooks({ keys, allowed, log });
  const maker = openThreadMaker({ ...settings, renderMilliseconds: limits.renderMilliseconds });
  const common = { maker, limits, clock, log };
  const jobs =
    store && (await openJobServices({ ...settings, ...common, collector: maker, store, webhooks }));
  const bucket = await openBucketServices(variables, { ...common, ...settings, storeName: name });
  const page = openPage();
  const services: Services = {
    ...common,
    importer: maker,
    ...(page && { page }),
    ...openPackage(packageVersion()),
    origins,
    ...(keys && { gate: openGate({ keys, store, clock }) }),
    ...(store && { idempotency: store }),
    ...jobs?.services,
    ...bucket?.services,
    ready: openReadiness({
      trials: { ...(store && { store: store.tryWriting }), ...bucket?.trials },
      clock: () => performance.now(),
    }),
    newId: randomUUID,
  };
  return {
    services,
    stopDelaySeconds: settings.stopDelaySeconds,
    drain: async () => void (await Promise.all([jobs?.drain(), bucket?.drain()])),
    close: maker.close,
  };
}
