/** Who may call, with what secrets and how often. */
export type Key = {
  readonly id: string;
  /** Of the portal, for whoever keeps the keys. */
  readonly name?: string;
  /** One, or two while the old one gives way to the new. */
  readonly secrets: readonly Secret[];
  readonly perMinute: number;
  /** Hosts that results may be announced to, and the secret that the announcements are signed with. */
  readonly webhookHosts: readonly string[];
  readonly webhookSecret?: string;
};

/** A secret and when it is good, in milliseconds since 1970. */
export type Secret = {
  readonly bytes: Uint8Array;
  readonly notBefore?: number;
  readonly notAfter?: number;
};

/** Finds a key by its id; asked at every request, so that keys may change while running. */
export type KeySource = (id: string) => Promise<Key | undefined>;
