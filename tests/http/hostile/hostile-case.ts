import { sample, set } from "../../given/reports.ts";

/** A request that somebody may send, and what may become of it. */
export type HostileCase = {
  readonly name: string;
  readonly body: string | Uint8Array;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** `accept`: 2xx; `reject`: 4xx; `either`: one of them, and nothing else. */
  readonly fate: "accept" | "reject" | "either";
  /** One of the places that a refusal names. */
  readonly pointer?: string;
};

export const year = "2021";
export const report = JSON.stringify(sample(year));

export function changed(path: string, value: unknown): string {
  return JSON.stringify(set(sample(year), path, value));
}

export function pointerTo(path: string): string {
  return `/${path.replaceAll(".", "/")}`;
}
