import { parseArgs } from "node:util";
import { Problem } from "../src/http/problem.ts";
import { gateOf, key, signed, stoppedClock } from "../tests/http/gate/builders.ts";
import { median } from "./median.ts";

/**
 * Whether the time of a refusal tells an unknown key from a wrong secret: `node bench/key-timing.ts`.
 * Both are asked for in turn; the ranks of their times are compared (Mann and Whitney).
 */
const { values } = parseArgs({ options: { tries: { type: "string", default: "10000" } } });
const tries = Number(values.tries);
const clock = stoppedClock();
const gate = gateOf([key()], clock);
const wrong = Buffer.alloc(32, 7).toString("base64");
const requests = {
  wrongSecret: signed(clock, { secret: wrong }),
  unknownKey: signed(clock, { keyId: "portal-x", secret: wrong }),
};
const times = { wrongSecret: [] as number[], unknownKey: [] as number[] };

for (let time = -1000; time < tries; time += 1) {
  const names = ["wrongSecret", "unknownKey"] as const;
  for (const name of time % 2 === 0 ? names : [...names].reverse()) {
    const taken = await timeOf(name);
    if (time >= 0) times[name].push(taken);
  }
}
console.log(
  JSON.stringify({
    tries,
    medianMicroseconds: {
      wrongSecret: tenths(median(times.wrongSecret)),
      unknownKey: tenths(median(times.unknownKey)),
    },
    p: probability(times.wrongSecret, times.unknownKey),
  }),
);

async function timeOf(name: keyof typeof requests): Promise<number> {
  const startedAt = process.hrtime.bigint();
  const answer = await gate(requests[name]).catch((error: unknown) => error);
  const taken = Number(process.hrtime.bigint() - startedAt) / 1000;
  if (answer instanceof Problem && answer.code === "signature-wrong") return taken;
  throw new Error(`not refused as it was meant: ${answer}`);
}

/** Of a difference of ranks as large as this one, or larger, where there is none. */
function probability(some: readonly number[], others: readonly number[]): number {
  const all = [
    ...some.map((time) => ({ time, own: 1 })),
    ...others.map((time) => ({ time, own: 0 })),
  ];
  all.sort((one, other) => one.time - other.time);
  const ranks = all.reduce((sum, { own }, index) => sum + own * (index + 1), 0);
  const [m, n] = [some.length, others.length];
  const z = (ranks - (m * (m + n + 1)) / 2) / Math.sqrt((m * n * (m + n + 1)) / 12);
  return Math.round(2 * upperTail(Math.abs(z)) * 1000) / 1000;
}

/** Of the normal distribution, to seven digits. @see Abramowitz and Stegun, 26.2.17 */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const terms = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const sum = terms.reduceRight((inner, term) => (inner + term) * t, 0);
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
