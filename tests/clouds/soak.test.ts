import { expect, it } from "vitest";
import { soakCloud } from "./soak.ts";

it.concurrent.each([
  { header: "x-oss-forbid-overwrite", capitals: true, listsLate: true },
  { header: "x-cos-forbid-overwrite", listsLate: true },
] as const)(
  "each object has exactly one result where the store knows $header only, while servers are killed and it fails",
  { timeout: 180_000 },
  async (habits) => {
    const { made, refused, ...figures } = await soakCloud({
      ...{ habits, objects: 30, kills: 2, seed: 11 },
    });

    expect(made + refused).toBe(figures.objects);
    expect(figures).toMatchObject({ wrong: [], strays: [], writtenTwice: [] });
  },
);
