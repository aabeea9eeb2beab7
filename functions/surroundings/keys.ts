import { readFile, stat } from "node:fs/promises";
import type { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { Key, KeySource } from "../../src/http/gate/key.ts";
import { readKeys } from "../../src/http/gate/read-keys.ts";
import { refreshingKeys } from "../../src/http/gate/refreshing-keys.ts";
import type { LogEntry } from "../../src/http/services.ts";

export type KeySettings = {
  /** A JSON file, JSON text, or the id of a secret in AWS Secrets Manager that holds the JSON. */
  readonly NIANBAO_KEYS_FILE?: string | undefined;
  readonly NIANBAO_KEYS?: string | undefined;
  readonly NIANBAO_KEYS_SECRET?: string | undefined;
};

type Parts = {
  readonly log: (entry: LogEntry) => void;
  readonly clock?: () => Date;
};

/**
 * The keys of whoever may call; undefined when none are set and anyone may.
 *
 * A file or secret is read again every five minutes, so that secrets can be replaced while running.
 *
 * @throws {GenerationError} `KEYS-WRONG`, with all that is wrong.
 */
export async function openKeys(
  settings: KeySettings,
  { log, clock = () => new Date() }: Parts,
): Promise<KeySource | undefined> {
  const read = readerOf(settings, log);
  if (!read) return undefined;
  const onFailure = () => log({ level: "error", event: "keys-not-read-again" });
  return await refreshingKeys({ read, clock, onFailure });
}

type Read = () => Promise<ReadonlyMap<string, Key>>;

function readerOf(settings: KeySettings, log: Parts["log"]): Read | undefined {
  const { NIANBAO_KEYS_FILE: file, NIANBAO_KEYS: text, NIANBAO_KEYS_SECRET: secret } = settings;
  if (file) return async () => readKeys(await readKeysFile(file, log), file);
  if (text) return async () => readKeys(text, "NIANBAO_KEYS");
  if (secret) return secretReader(secret);
  return undefined;
}

async function readKeysFile(file: string, log: Parts["log"]): Promise<string> {
  const { mode, uid } = await stat(file);
  // Another's file that we may read by its group: so Kubernetes hands secrets over.
  const others = uid === process.getuid?.() ? 0o077 : 0o027;
  if (process.platform !== "win32" && (mode & others) !== 0) {
    log({ level: "warn", event: "keys-file-open-to-others", file });
  }
  return await readFile(file, "utf8");
}

function secretReader(secretId: string): Read {
  let client: SecretsManagerClient | undefined;
  return async () => {
    const { GetSecretValueCommand, SecretsManagerClient } = await import(
      "@aws-sdk/client-secrets-manager"
    );
    client ??= new SecretsManagerClient({});
    const answer = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
    return readKeys(answer.SecretString ?? "", secretId);
  };
}
