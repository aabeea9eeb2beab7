import { S3ServiceException } from "@aws-sdk/client-s3";
import { StoreError } from "../../src/store/store.ts";

/** What an answer of the store means for who asked. */
export type S3Fault = "absent" | "hidden" | "replaced" | "contended" | "denied" | "unavailable";

/**
 * Whoever may not list a bucket is told this of a key that is missing. The other 403 answers speak
 * of wrong credentials.
 */
const hidden = "AccessDenied";

const missing = ["NoSuchKey", "NotFound", "NoSuchVersion"];

/** Stores reply to keys that are wrong or too old with 400 as well as with 403. */
const refused = ["ExpiredToken", "InvalidToken", "TokenRefreshRequired", "NoSuchBucket"];

/** Everything that is not an answer of the store is a matter of lines and may pass. */
export function faultOf(error: unknown): S3Fault {
  if (isCredentialsError(error)) return "denied";
  if (!(error instanceof S3ServiceException)) return "unavailable";
  const status = error.$metadata.httpStatusCode ?? 0;
  if (refused.includes(error.name)) return "denied";
  if (missing.includes(error.name)) return "absent";
  if (error.name === hidden) return "hidden";
  if (status === 412 || status === 304) return "replaced";
  if (status === 409) return "contended";
  return status === 401 || status === 403 ? "denied" : faultOfOthers(status);
}

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
  const fault = faultOf(error);
  const mayPass = fault === "unavailable" || fault === "contended";
  return new StoreError(mayPass ? "unavailable" : "denied", key, error);
}

/** Whether the request was sent more than once, so that an earlier one may have had its effect. */
export function wasRepeated(error: unknown): boolean {
  return error instanceof S3ServiceException && (error.$metadata.attempts ?? 1) > 1;
}
