import { randomUUID } from "node:crypto";
import { variable } from "../run/offer-ceph.ts";
import { type Ceph, connect, startCeph } from "./ceph.ts";

/**
 * The one Ceph of this run of tests, or outside of one a Ceph of one's own. Its buckets are one's
 * own either way: their names are told when they are created.
 * @throws naming the Debian packages when its programs are missing.
 */
export async function openCeph(): Promise<Ceph> {
  const address = process.env[variable];
  if (address === undefined) return await startCeph();
  const answer = await fetch(address);
  const told = await answer.text();
  if (!answer.ok) throw new Error(told);
  const ceph = connect(JSON.parse(told));
  const own = randomUUID().slice(0, 8);
  return {
    ...ceph,
    createBucket: (name) => ceph.createBucket(`${name}-${own}`),
    // Others still need it; whoever offers it ends it.
    stop: async () => {},
  };
}
