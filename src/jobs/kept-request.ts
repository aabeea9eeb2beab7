import type { Store } from "../store/store.ts";
import type { JobItem, KeptRequest } from "./job.ts";
import { jobKeys } from "./keys.ts";
import { pack, unpack } from "./packed.ts";

/** Far above the limits of an upload and of what is made of it. */
export const mostBytes = 1024 * 1024 * 1024;

/** Keeps a request, with all its reports in one object; false when the job was there before. */
export async function keepRequest(store: Store, request: KeptRequest): Promise<boolean> {
  const { items, pictures = [], ...facts } = request;
  const names = items.map(({ name }) => name);
  const beside = pictures.length === 0 ? {} : { pictureNames: pictures.map(({ name }) => name) };
  const bytes = await pack(
    { ...facts, names, ...beside },
    [...items, ...pictures].map((item) => item.bytes),
  );
  const about = { mediaType: "application/zip" };
  return (await store.create(jobKeys.request(request.id), bytes, about)) !== undefined;
}

export async function readRequest(store: Store, id: string): Promise<KeptRequest | undefined> {
  const kept = await store.read(jobKeys.request(id), { maxBytes: mostBytes });
  if (!kept) return undefined;
  const { facts, files } = await unpack<Facts>(kept.bytes);
  const { names, pictureNames = [], ...request } = facts;
  const all = [...names, ...pictureNames];
  const parts = files.map((bytes, index): JobItem => ({ name: all[index] ?? "", bytes }));
  const pictures = parts.slice(names.length);
  return {
    ...request,
    items: parts.slice(0, names.length),
    ...(pictures.length === 0 ? {} : { pictures }),
  };
}

type Facts = Omit<KeptRequest, "items" | "pictures"> & {
  readonly names: readonly string[];
  readonly pictureNames?: readonly string[];
};
