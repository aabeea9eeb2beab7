import { afterAll, describe, expect, it } from "vitest";
import { startServer } from "../functions/running-server.ts";
import { type CloudHabits, type CloudStore, openCloudStore } from "./object-store.ts";

const clouds: CloudStore[] = [];
afterAll(async () => {
  for (const cloud of clouds) await cloud.close();
});

const header = "x-oss-forbid-overwrite";

/** Starts a server with its output in such a store; its address, or what it says. */
async function startOver(habits: CloudHabits, exclusive: string): Promise<string> {
  const cloud = await openCloudStore(habits);
  clouds.push(cloud);
  const variables = {
    ...{ NIANBAO_INPUT: "s3://input", NIANBAO_OUTPUT: "s3://output" },
    ...{ NIANBAO_STORE_PATH_STYLE: "true", NIANBAO_STORE_EXCLUSIVE: exclusive },
    ...{ AWS_ENDPOINT_URL_S3: cloud.endpoint },
    ...{ AWS_ACCESS_KEY_ID: "key", AWS_SECRET_ACCESS_KEY: "secret" },
  };
  try {
    const server = await startServer([], variables);
    await server.stop();
    return server.url;
  } catch (error) {
    return String(error);
  }
}

describe("a server whose output is in a store that knows the header of OSS only", () => {
  it.each([
    ["it is not told so", { header }, ""],
    ["the bucket keeps versions", { header, versions: "on" }, header],
  ] as const)("is refused with the setting's name when %s", async (_, habits, exclusive) => {
    expect(await startOver(habits, exclusive)).toContain("NIANBAO_STORE_EXCLUSIVE");
  });

  it("is refused with the headers that are known when it is told one that is not", async () => {
    expect(await startOver({ header }, "oss")).toContain("x-obs-forbid-overwrite");
  });
});
