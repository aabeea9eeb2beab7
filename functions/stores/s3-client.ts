import { S3Client } from "@aws-sdk/client-s3";

/** How long a store may take. The AWS SDK itself would wait for ever. */
export type S3Patience = {
  readonly connectMilliseconds: number;
  /** From sending a request until its answer begins. */
  readonly requestMilliseconds: number;
  /** From there until the last byte of what is read. */
  readonly bodyMilliseconds: number;
  /** Of one request, the first one included. */
  readonly attempts: number;
};

export const defaultPatience: S3Patience = {
  connectMilliseconds: 3000,
  requestMilliseconds: 10_000,
  bodyMilliseconds: 20_000,
  attempts: 4,
};

export type S3Address = {
  /**
   * The bucket in the path instead of the host's name: MinIO and Ceph mostly need it, Aliyun OSS
   * refuses it. No variable of the SDK says so.
   */
  readonly pathStyle: boolean;
  readonly endpoint?: string;
  readonly keys?: S3Keys | (() => Promise<S3Keys>);
};

/** A function that gives them is asked again once they have expired. */
export type S3Keys = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
};

/**
 * A client for any store that speaks S3. What the address leaves out comes from the SDK's own
 * settings: `AWS_ENDPOINT_URL_S3`, `AWS_REGION`, `AWS_ACCESS_KEY_ID`, roles, files.
 */
export function openS3Client(
  { pathStyle, endpoint, keys }: S3Address,
  patience: S3Patience = defaultPatience,
): S3Client {
  return new S3Client({
    ...(process.env.AWS_REGION ? {} : { region: "us-east-1" }),
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(keys === undefined ? {} : { credentials: keys }),
    forcePathStyle: pathStyle,
    maxAttempts: patience.attempts,
    // Stores other than Amazon's answer 411 to the checksums the SDK would send by itself.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: {
      connectionTimeout: patience.connectMilliseconds,
      requestTimeout: patience.requestMilliseconds,
      throwOnRequestTimeout: true,
    },
  });
}
