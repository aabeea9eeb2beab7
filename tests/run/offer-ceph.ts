import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Ceph } from "../ceph/ceph.ts";

/** Where the tests of a run ask for its Ceph. */
export const variable = "NIANBAO_TEST_CEPH";

/**
 * Before any test: one Ceph for all files, which the first that asks starts. It belongs to the
 * process of the whole run, for a worker ends when its own files are done.
 */
export default async function offerCeph(): Promise<() => Promise<void>> {
  let ceph: Promise<Ceph> | undefined;
  const start = async () => (await import("../ceph/ceph.ts")).startCeph();
  const server = createServer(async (_, response) => {
    try {
      ceph ??= start();
      const { endpoint, accessKey, secretKey } = await ceph;
      response.end(JSON.stringify({ endpoint, accessKey, secretKey }));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  process.env[variable] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return async () => {
    server.close();
    server.closeAllConnections();
    await (await ceph?.catch(() => undefined))?.stop();
  };
}
