/** An object that was put into a bucket, as its store announced it. */
export type Notice = {
  readonly bucket: string;
  readonly key: string;
  readonly size?: number;
  /** The eTag, without quotes. */
  readonly tag?: string;
  readonly version?: string;
};

export type Announced = {
  readonly bucket: string | undefined;
  readonly key: string | undefined;
  readonly size?: number | undefined;
  readonly tag?: string | undefined;
  readonly version?: string | undefined;
};

/**
 * The notice of an object; undefined when the message does not say which one. A bucket without
 * versions says so with an empty one, with `null`, the word, or with an id that ends in it (OBS).
 */
export function noticeOf({ bucket, key, size, tag, version }: Announced): Notice[] | undefined {
  if (bucket === undefined || key === undefined) return undefined;
  const plain = tag?.replaceAll('"', "");
  return [
    {
      ...{ bucket, key },
      ...(size === undefined ? {} : { size }),
      ...(plain ? { tag: plain } : {}),
      ...(version && !version.endsWith("null") ? { version } : {}),
    },
  ];
}
