import { readFileSync } from "node:fs";
import { openLetters } from "../../functions/materials/letters.ts";
import { openResources } from "../../functions/materials/resources.ts";
import { createApp } from "../../src/http/app.ts";
import { defaultLimits } from "../../src/http/limits.ts";
import { inThreadImporter } from "../../src/http/makers/in-thread-importer.ts";
import { inThreadMaker } from "../../src/http/makers/in-thread-maker.ts";
import { inThreadCollector } from "../../src/http/rollups/in-thread-collector.ts";
import type { LogEntry, Services } from "../../src/http/services.ts";

const resources = openResources();
const editions = resources.editions.map(({ edition }) => edition);

/** What adds up units, as on a small server. */
export const collector = inThreadCollector({ resources, letters: openLetters() });

/** Services as on a small server, and what they wrote to the log. */
export function services(changes: Partial<Services> = {}) {
  const logged: LogEntry[] = [];
  let ids = 0;
  const all: Services = {
    version: "test",
    editions,
    fingerprint: "test",
    maker: inThreadMaker(resources),
    importer: inThreadImporter(editions),
    limits: defaultLimits,
    clock: () => new Date("2024-12-31T12:00:00Z"),
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    log: (entry) => void logged.push(entry),
    ...changes,
  };
  return { services: all, logged };
}

export function app(changes: Partial<Services> = {}) {
  const { services: all, logged } = services(changes);
  const application = createApp(all);
  return {
    logged,
    request: (path: string, init?: RequestInit) => Promise.resolve(application.request(path, init)),
    post: (path: string, body: RequestInit["body"], headers: Record<string, string> = {}) =>
      Promise.resolve(
        application.request(path, {
          method: "POST",
          body: body ?? null,
          headers: { "content-type": "application/json", ...headers },
        }),
      ),
  };
}

export const huaiyin = readFileSync(
  new URL("../../examples/huaiyin-2019.json", import.meta.url),
  "utf8",
);

/** The body of a problem. */
export async function problemOf(response: Response) {
  return (await response.json()) as {
    type: string;
    title: string;
    status: number;
    detail: string;
    instance: string;
    errors?: { pointer: string; rule: string; severity?: string; detail?: string }[];
    total?: number;
  };
}
