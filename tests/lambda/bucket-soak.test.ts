import { beforeAll, expect, it } from "vitest";
import { soak } from "./bucket-soak/soak.ts";
import { packaged } from "./packaged.ts";

beforeAll(async () => {
  await packaged();
});

it("gives each object exactly one result while processes are killed and the store fails", async () => {
  const { made, refused, ...figures } = await soak({ objects: 60, kills: 2, seed: 7, silences: 0 });

  expect(made + refused).toBe(60);
  expect(figures).toMatchObject({
    wrong: [],
    strays: [],
    killed: 2,
    deadLetters: 0,
    writtenTwice: [],
  });
  expect(figures.deaths).toBeGreaterThanOrEqual(figures.killed);
});
