import { afterEach, expect, it } from "vitest";
import { type CloudStore, openCloudStore } from "./object-store.ts";

let store: CloudStore;
afterEach(() => store.close());

const put = (name: string) =>
  fetch(`${store.endpoint}/work/${name}`, { method: "PUT", body: name });

async function listAfter(token?: string) {
  const after = token === undefined ? "" : `&continuation-token=${encodeURIComponent(token)}`;
  const text = await (await fetch(`${store.endpoint}/work?list-type=2${after}`)).text();
  const [, next] = /<NextContinuationToken>(.*?)</.exec(text) ?? [];
  return { keys: [...text.matchAll(/<Key>(.*?)</g)].map(([, key]) => key), next };
}

it("lists no object twice when others come before it between two pages", async () => {
  store = await openCloudStore({ header: "x-oss-forbid-overwrite" });
  const names = Array.from({ length: 120 }, (_, number) => `b${1000 + number}`);
  for (const name of names) await put(name);

  const first = await listAfter();
  await put("a");
  const second = await listAfter(first.next);

  expect([...first.keys, ...second.keys]).toEqual(names);
});
