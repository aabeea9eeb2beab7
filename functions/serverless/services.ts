import { randomUUID } from "node:crypto";
import { inThreadImporter } from "../../src/http/makers/in-thread-importer.ts";
import { inThreadMaker } from "../../src/http/makers/in-thread-maker.ts";
import type { Services } from "../../src/http/services.ts";
import { openJobs } from "../../src/jobs/jobs.ts";
import type { Store } from "../../src/store/store.ts";
import { openPage } from "../materials/page-files.ts";
import { openResources } from "../materials/resources.ts";
import { openGate } from "../surroundings/gate.ts";
import { openPackage } from "../surroundings/package.ts";
import { readSettings } from "../surroundings/settings.ts";
import type { Variables } from "../surroundings/variables.ts";
import { packageVersion } from "../surroundings/version.ts";
import { openBucket, openKeySource, type RoleKeys } from "./bucket-and-keys.ts";
import { clock, log } from "./log.ts";

/** Beside what the HTTP interface needs, where answers go that the platform would refuse. */
export type FunctionServices = Services & { readonly store?: Store };

/** What the HTTP interface needs in a function. Nothing is fetched before a request needs it. */
export function openServices(variables: Variables, roleKeys?: RoleKeys): FunctionServices {
  const { limits, origins } = readSettings(variables);
  const store = openBucket(variables, roleKeys);
  const keys = openKeySource(variables);
  const page = openPage();
  const about = openPackage(packageVersion());
  return {
    ...about,
    ...(page && { page }),
    importer: inThreadImporter(about.editions),
    // In this very thread: the platform gives each request a process to itself, and ends it in time.
    maker: inThreadMaker(openResources()),
    limits,
    origins,
    ...(keys && { gate: openGate({ keys, store, clock }) }),
    ...(store && { store, idempotency: store, jobs: openJobs({ store, clock }) }),
    judgeWebhook: async (url, caller) => {
      const { openWebhooks, readAllowances } = await import("../work/webhook-sender.ts");
      const allowed = readAllowances(variables.NIANBAO_WEBHOOKS_ALLOW);
      await openWebhooks({ keys, allowed, log }).judge(url, caller);
    },
    clock,
    newId: randomUUID,
    log,
  };
}
