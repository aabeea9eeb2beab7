/**
 * Where in the store a job's parts are. They are sorted by kind, so that one prefix announces the
 * requests, and each kind can be kept for as long as it is needed.
 */
export const jobKeys = {
  /** Putting it there is what sets the job going. */
  request: (id: string) => `${requests}${id}.zip`,
  state: (id: string) => `jobs/states/${id}.json`,
  /** All that is known of a job's reports, each with its lease. */
  items: (id: string) => `jobs/items/${id}/`,
  item: (id: string, item: number) => `${pieces.item(id, item)}.zip`,
  attempt: (id: string, item: number, attempt: number) =>
    `jobs/items/${id}/${item + 1}-attempt-${attempt}.json`,
  result: (id: string) => `jobs/results/${id}.zip`,
  /** There is nothing left to do. */
  closed: (id: string) => `${closed}${id}.json`,
} as const;

/** What servers take from each other, each piece by a lease. */
export const pieces = {
  item: (id: string, item: number) => `jobs/items/${id}/${item + 1}`,
  /** Putting the result together, and telling of it. */
  end: (id: string) => `jobs/items/${id}/end`,
} as const;

export const requests = "jobs/requests/";
export const closed = "jobs/closed/";

/** Whether a text can be the id of a job: it becomes a part of keys. */
export function isJobId(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,128}$/.test(text);
}

/** The job that an object has to do with, when the object is a request or a closing mark. */
export function jobOfKey(key: string): string | undefined {
  const prefix = [requests, closed].find((one) => key.startsWith(one));
  const id = prefix && key.slice(prefix.length).replace(/\.(?:zip|json)$/, "");
  return id && isJobId(id) ? id : undefined;
}

/** The report whose outcome an object is, counted from 0; undefined for other objects. */
export function itemOfKey(key: string): number | undefined {
  const [, number] = /^jobs\/items\/[^/]+\/(\d+)\.zip$/.exec(key) ?? [];
  return number === undefined ? undefined : Number(number) - 1;
}
