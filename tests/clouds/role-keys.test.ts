import { afterAll, expect, it } from "vitest";
import { openRole } from "../../functions/clouds/role-keys.ts";
import { fc } from "../../functions/fc/platform.ts";
import { functionGraph } from "../../functions/functiongraph/platform.ts";
import { scf } from "../../functions/scf/platform.ts";
import { openS3Client } from "../../functions/stores/s3-client.ts";
import { openS3Store } from "../../functions/stores/s3-store.ts";
import { openCloudStore } from "./object-store.ts";

let token = "first";
const cloud = await openCloudStore({ header: "x-oss-forbid-overwrite", token: () => token });

afterAll(() => cloud.close());

const headersOf = (values: Readonly<Record<string, string>>) => (name: string) =>
  values[name] ?? null;

it("has every request of a client signed with the keys of the newest call", async () => {
  const role = openRole(fc, {});
  const { keys } = role;
  const client = openS3Client({ pathStyle: true, endpoint: cloud.endpoint, keys });
  const store = openS3Store(client, { bucket: "b", prefix: "" });
  const renew = () =>
    role.renew(
      headersOf({
        ...{ "x-fc-access-key-id": "id", "x-fc-access-key-secret": "secret" },
        "x-fc-security-token": token,
      }),
    );

  renew();
  await store.tryWriting();
  token = "second";
  renew();
  await store.tryWriting();

  expect(cloud.overwritten.get("b/_nianbao/ready.txt")).toBe(1);
});

it.each([
  ["SCF's environment", scf, { TENCENTCLOUD_SECRETID: "i", TENCENTCLOUD_SECRETKEY: "s" }],
  [
    "FC's environment",
    fc,
    { ALIBABA_CLOUD_ACCESS_KEY_ID: "i", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "s" },
  ],
  ["fixed ones", functionGraph, { AWS_ACCESS_KEY_ID: "i", AWS_SECRET_ACCESS_KEY: "s" }],
])("takes keys from %s where calls have none", async (_, platform, variables) => {
  const role = openRole(platform, variables);

  role.renew(headersOf({}));

  expect(await role.keys()).toMatchObject({ accessKeyId: "i", secretAccessKey: "s" });
});

it("keeps a call's keys when the next call, such as one for health, has none", async () => {
  const role = openRole(functionGraph, {});
  const names = { "x-cff-access-key": "id", "x-cff-secret-key": "secret" };

  role.renew(headersOf({ ...names, "x-cff-security-token": "t" }));
  role.renew(headersOf({}));

  expect(await role.keys()).toMatchObject({ accessKeyId: "id", sessionToken: "t" });
});

it("is denied, as the store's callers know it, where there are no keys at all", async () => {
  const { keys } = openRole(fc, {});
  const client = openS3Client({ pathStyle: true, endpoint: cloud.endpoint, keys });
  const store = openS3Store(client, { bucket: "b", prefix: "" });

  await expect(store.tryWriting()).rejects.toMatchObject({ fault: "denied" });
});
