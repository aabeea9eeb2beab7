import { setTimeout as pause } from "node:timers/promises";
import autocannon from "autocannon";
import { percentile } from "./percentile.ts";

/** What is sent, to where, by how many at once, and for how long. */
export type Order = {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  readonly body: string;
};

type Load = {
  readonly answers: Readonly<Record<string, number>>;
  readonly errors: number;
  readonly latencyMs: { readonly median: number; readonly p99: number; readonly most: number };
};

/** Clients that send the next request at once, whatever they were told: the worst there are. */
export async function sendAtOnce({ url, connections, seconds, body }: Order): Promise<Load> {
  const { latency, statusCodeStats, errors, timeouts } = await autocannon({
    url,
    ...postOf(body),
    connections,
    duration: seconds,
    timeout: 60,
    // In a thread of its own, so that it does not delay what asks for the health.
    workers: 1,
  });
  const answers = Object.fromEntries(
    Object.entries(statusCodeStats ?? {}).map(([status, { count }]) => [status, count ?? 0]),
  );
  const latencyMs = { median: latency.p50, p99: latency.p99, most: latency.max };
  return { answers, errors: errors + timeouts, latencyMs };
}

/** Clients that wait with the next request as long as a 429 says. */
export async function sendPatiently({ url, connections, seconds, body }: Order): Promise<Load> {
  const answers: Record<string, number> = {};
  const latencies: number[] = [];
  let errors = 0;
  const until = performance.now() + seconds * 1000;
  const call = async () => {
    while (performance.now() < until) {
      const startedAt = performance.now();
      const response = await fetch(url, postOf(body)).catch(() => undefined);
      await response?.arrayBuffer();
      if (!response) errors += 1;
      else answers[response.status] = (answers[response.status] ?? 0) + 1;
      latencies.push(performance.now() - startedAt);
      await pause(Number(response?.headers.get("retry-after") ?? 0) * 1000);
    }
  };
  await Promise.all(Array.from({ length: connections }, call));
  const [median, p99, most] = [50, 99, 100].map((share) => percentile(latencies, share));
  return { answers, errors, latencyMs: { median: median ?? 0, p99: p99 ?? 0, most: most ?? 0 } };
}

/** A request with a report. */
export function postOf(body: string) {
  return { method: "POST" as const, headers: { "content-type": "application/json" }, body };
}
