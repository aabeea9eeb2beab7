import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openS3Client } from "../../functions/stores/s3-client.ts";
import { openS3Store } from "../../functions/stores/s3-store.ts";
import type { Store } from "../../src/store/store.ts";

/** What a bucket, or what stands before it, answers to everything. */
const answer = { status: 500, body: "" };
const server = createServer((asked, response) => {
  asked.resume();
  response.writeHead(answer.status, { "content-type": "application/xml" }).end(answer.body);
});
let store: Store;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const milliseconds = { connectMilliseconds: 2000, requestMilliseconds: 2000 };
  const patience = { ...milliseconds, bodyMilliseconds: 2000, attempts: 1 };
  const keys = { accessKeyId: "a", secretAccessKey: "b" };
  const client = openS3Client({ pathStyle: true, endpoint, keys }, patience);
  store = openS3Store(client, { bucket: "reports", prefix: "" }, { patience });
});

afterAll(() => void server.close());

const told = (code: string) => `<Error><Code>${code}</Code></Error>`;
const json = { mediaType: "application/json" };

describe("a fault of a bucket", () => {
  it.each([
    [403, told("AccessDenied"), "denied", "AccessDenied"],
    [403, told("QuotaExceeded"), "full", "QuotaExceeded"],
    [507, told("XMinioStorageFull"), "full", "XMinioStorageFull"],
    [503, told("SlowDown"), "unavailable", "SlowDown"],
    [507, "", "full", "HTTP 507"],
    [403, "", "denied", "HTTP 403"],
    [503, "", "unavailable", "HTTP 503"],
  ])(
    "is named by the store's own word, or by its status: %i %s",
    async (status, body, fault, code) => {
      Object.assign(answer, { status, body });
      const error = { name: "StoreError", fault, code };

      await expect(store.create("a.json", new Uint8Array(1), json)).rejects.toMatchObject(error);
      await expect(store.tryWriting()).rejects.toMatchObject(error);
    },
  );
});
