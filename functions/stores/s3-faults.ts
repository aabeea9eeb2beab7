import { S3ServiceException } from "@aws-sdk/client-s3";
import { StoreError, type StoreFault } from "../../src/store/store.ts";

/** What an answer of the store means for who asked. */
export type S3Fault =
  | "absent"
  | "hidden"
  | "replaced"
  | "contended"
  | "denied"
  | "full"
  | "unavailable";

/** What the store's own words mean, whatever the status beside them. */
const byName: ReadonlyMap<string, S3Fault> = new Map([
  // Stores reply to keys that are wrong or too old with 400 as well as with 403.
  ["ExpiredToken", "denied"],
  ["InvalidToken", "denied"],
  ["TokenRefreshRequired", "denied"],
  ["NoSuchBucket", "denied"],
  ["NoSuchKey", "absent"],
  ["NotFound", "absent"],
  ["NoSuchVersion", "absent"],
  // So OSS and COS answer a write that must not overwrite, and OBS, with 409.
  ["FileAlreadyExists", "replaced"],
  ["ObjectAlreadyExists", "replaced"],
  // Whoever may not list a bucket is told this of a key that is missing. The other 403 answers
  // speak of wrong credentials.
  ["AccessDenied", "hidden"],
  // Ceph answers 403 to a quota that is used up, MinIO 507 to a disk without room.
  ["QuotaExceeded", "full"],
  ["XMinioAdminBucketQuotaExceeded", "full"],
  ["XMinioStorageFull", "full"],
]);

/** Everything that is not an answer of the store is a matter of lines and may pass. */
export function faultOf(error: unknown): S3Fault {
  if (isCredentialsError(error)) return "denied";
  if (!(error instanceof S3ServiceException)) return "unavailable";
  const status = error.$metadata.httpStatusCode ?? 0;
  return byName.get(error.name) ?? byStatus.get(status) ?? faultOfOthers(status);
}

const byStatus: ReadonlyMap<number, S3Fault> = new Map([
  [304, "replaced"],
  [412, "replaced"],
  [409, "contended"],
  [401, "denied"],
  [403, "denied"],
  [507, "full"],
]);

/** A request that can never be right must not be tried for ever. */
function faultOfOthers(status: number): S3Fault {
  const mayPass = status < 400 || status === 408 || status === 429 || status >= 500;
  return mayPass ? "unavailable" : "denied";
}

function isCredentialsError(error: unknown): boolean {
  return error instanceof Error && error.name === "CredentialsProviderError";
}

/** A fault as the store's callers know it: whoever may not write is denied, not absent. */
export function storeError(key: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  return new StoreError(storeFaultOf(faultOf(error)), key, named(error));
}

function storeFaultOf(fault: S3Fault): StoreFault {
  if (fault === "full") return "full";
  return fault === "unavailable" || fault === "contended" ? "unavailable" : "denied";
}

/** An answer of a proxy has no code of the store's own; what it has is its status. */
function named(error: unknown): unknown {
  if (!(error instanceof S3ServiceException) || !/^(?:Unknown|Error$)/.test(error.name))
    return error;
  const code = `HTTP ${error.$metadata.httpStatusCode ?? ""}`;
  return Object.assign(new Error(code, { cause: error }), { code });
}

/** Whether the request was sent more than once, so that an earlier one may have had its effect. */
export function wasRepeated(error: unknown): boolean {
  return error instanceof S3ServiceException && (error.$metadata.attempts ?? 1) > 1;
}
