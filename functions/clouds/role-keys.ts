import { ownMember } from "../../src/messages/own-member.ts";
import type { S3Keys } from "../stores/s3-client.ts";
import type { Variables } from "../surroundings/variables.ts";
import type { Call, Platform, RoleNames } from "./platform.ts";

export type Role = {
  /** Takes the keys that came with a call, in place of those of the calls before. */
  readonly renew: (header: Call["header"]) => void;
  /** For a client of buckets, which asks before each of its requests. */
  readonly keys: () => Promise<S3Keys>;
};

/** The SDK's own names, for whoever has to give a function keys that stay. */
const ownNames: RoleNames = {
  id: "AWS_ACCESS_KEY_ID",
  secret: "AWS_SECRET_ACCESS_KEY",
  token: "AWS_SESSION_TOKEN",
};

/**
 * The keys of a function's role, which its platform hands out for some hours: with each call, or in
 * the environment. They are nowhere else, and a process that was frozen has the next call's.
 */
export function openRole(
  { roleHeaders, roleVariables }: Pick<Platform, "roleHeaders" | "roleVariables">,
  variables: Variables,
): Role {
  let newest: S3Keys | undefined;
  const inVariables = (names: RoleNames) => keysBy(names, (name) => ownMember(variables, name));
  return {
    renew: (header) => {
      newest = firstOf(roleHeaders, (names) => keysBy(names, header)) ?? newest;
    },
    keys: async () => {
      const keys = newest ?? firstOf([...roleVariables, ownNames], inVariables);
      if (!keys) throw Object.assign(new Error("no keys"), { name: "CredentialsProviderError" });
      // Expired at once, or the SDK would keep the first ones as long as the process lives.
      return { ...keys, expiration: new Date() };
    },
  };
}

function firstOf(
  all: readonly RoleNames[],
  read: (names: RoleNames) => S3Keys | undefined,
): S3Keys | undefined {
  for (const names of all) {
    const keys = read(names);
    if (keys) return keys;
  }
  return undefined;
}

function keysBy(
  { id, secret, token }: RoleNames,
  read: (name: string) => string | null | undefined,
): S3Keys | undefined {
  const [accessKeyId, secretAccessKey, sessionToken] = [read(id), read(secret), read(token)];
  if (!accessKeyId || !secretAccessKey) return undefined;
  return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
}
