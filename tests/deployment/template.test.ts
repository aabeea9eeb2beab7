import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ownNotes } from "../../src/bucket/result-names.ts";
import {
  packaged,
  packInto,
  type Template,
  type TemplateResource,
  templateWith,
  zipsIn,
} from "../lambda/packaged.ts";

let template: Template;

beforeAll(async () => {
  template = (await packaged()).template;
});

function all(type: string): readonly TemplateResource[] {
  const found = Object.values(template.Resources).filter(({ Type }) => Type === type);
  expect(found.length).toBeGreaterThan(0);
  return found;
}

describe("the packaged template", () => {
  it("keeps logs for half a year at least, as the Cybersecurity Law asks", () => {
    const days = all("AWS::Logs::LogGroup").map(({ Properties }) => Properties.RetentionInDays);

    expect(Math.min(...days)).toBeGreaterThanOrEqual(180);
  });

  it("runs every function on a runtime with a future, and traces none", () => {
    const functions = all("AWS::Lambda::Function").map(({ Properties }) => Properties);

    expect(functions.map(({ Runtime }) => Runtime)).toEqual(functions.map(() => "nodejs24.x"));
    expect(functions.map(({ TracingConfig }) => TracingConfig)).toEqual(
      functions.map(() => undefined),
    );
  });

  it("tells functions names only, never a secret", () => {
    const names = all("AWS::Lambda::Function").flatMap(({ Properties }) =>
      Object.keys(Properties.Environment.Variables),
    );

    expect(new Set(names)).toEqual(
      new Set(["NIANBAO_STORE", "NIANBAO_KEYS_SECRET", "NIANBAO_INPUT", "NIANBAO_OUTPUT"]),
    );
    expect(template.Resources.KeysSecret?.Properties).not.toHaveProperty("SecretString");
  });

  it("asks for the gateway's key at every call but those of the web page and the health check", () => {
    const methods = Object.entries(template.Resources).filter(
      ([, { Type }]) => Type === "AWS::ApiGateway::Method",
    );
    const open = methods.filter(([, { Properties }]) => !Properties.ApiKeyRequired);

    expect(open.map(([name]) => name).sort()).toEqual([
      "ApiGatewayMethodGet",
      "ApiGatewayMethodHealthzGet",
      "ApiGatewayMethodProxyVarGet",
    ]);
  });

  it("hands bytes through the gateway as bytes", () => {
    const [api] = all("AWS::ApiGateway::RestApi");

    expect(api?.Properties.BinaryMediaTypes).toEqual(["*/*"]);
  });

  it.each([
    ["jobs", "JobsQueue", "JobsLambdaFunction"],
    ["reports", "ReportsQueue", "BucketLambdaFunction"],
  ])("gives a message of %s back only when six runs would have ended", (_, queue, worker) => {
    const { VisibilityTimeout } = template.Resources[queue]?.Properties ?? {};
    const { Timeout } = template.Resources[worker]?.Properties ?? {};

    expect(VisibilityTimeout).toBeGreaterThanOrEqual(6 * Timeout);
  });

  it.each([
    ["jobs", "JobsQueue", "JobsDeadLetters", 5],
    ["reports", "ReportsQueue", "ReportsDeadLetters", 10],
  ])("keeps a message of %s that failed for two weeks", (_, queue, deadLetters, times) => {
    const { RedrivePolicy } = template.Resources[queue]?.Properties ?? {};
    const { MessageRetentionPeriod } = template.Resources[deadLetters]?.Properties ?? {};

    expect(RedrivePolicy).toEqual({
      deadLetterTargetArn: { "Fn::GetAtt": [deadLetters, "Arn"] },
      maxReceiveCount: times,
    });
    expect(MessageRetentionPeriod).toBe(14 * 24 * 3600);
  });

  it("takes one message at a time and ten at once, and fails messages, not batches", () => {
    const mappings = all("AWS::Lambda::EventSourceMapping").map(({ Properties }) => Properties);

    expect(mappings).toHaveLength(2);
    for (const mapping of mappings) {
      expect(mapping).toMatchObject({
        BatchSize: 1,
        ScalingConfig: { MaximumConcurrency: 10 },
        FunctionResponseTypes: ["ReportBatchItemFailures"],
      });
    }
  });

  it("ends a function that triggers itself, which two buckets keep from happening", () => {
    const { InputBucket, OutputBucket } = template.Resources;

    const loops = ["Jobs", "Bucket"].map(
      (name) => template.Resources[`${name}LambdaFunction`]?.Properties.RecursiveLoop,
    );

    expect(loops).toEqual(["Terminate", "Terminate"]);
    expect(InputBucket?.Properties).toHaveProperty("NotificationConfiguration");
    expect(OutputBucket?.Properties).not.toHaveProperty("NotificationConfiguration");
  });

  it("keeps both buckets of reports when the stack goes, and what people overwrite in the input", () => {
    const { InputBucket, OutputBucket } = template.Resources;

    for (const bucket of [InputBucket, OutputBucket]) {
      expect(bucket).toMatchObject({ DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
    }
    expect(InputBucket?.Properties.VersioningConfiguration).toEqual({ Status: "Enabled" });
  });

  it("forgets its notes of the work in the output when no message can come again, and no result", () => {
    const { LifecycleConfiguration } = template.Resources.OutputBucket?.Properties ?? {};
    const rules: readonly { Prefix?: string; ExpirationInDays?: number }[] =
      LifecycleConfiguration.Rules;

    const expiring = rules.filter(({ ExpirationInDays }) => ExpirationInDays !== undefined);

    expect(expiring.map(({ Prefix, ExpirationInDays }) => [Prefix, ExpirationInDays])).toEqual([
      [`${ownNotes}attempts/`, 30],
      [`${ownNotes}done/`, 30],
    ]);
  });

  it("sounds an alarm for letters that died, letters that wait, and functions that crash", () => {
    const watched = all("AWS::CloudWatch::Alarm").map(({ Properties }) =>
      [Properties.MetricName, Object.values(Properties.Dimensions[0].Value).flat()[0]].join(" "),
    );

    expect(watched.sort()).toEqual([
      "ApproximateAgeOfOldestMessage JobsQueue",
      "ApproximateAgeOfOldestMessage ReportsQueue",
      "ApproximateNumberOfMessagesVisible JobsDeadLetters",
      "ApproximateNumberOfMessagesVisible ReportsDeadLetters",
      "Errors BucketLambdaFunction",
      "Errors HttpLambdaFunction",
    ]);
  });

  it("names no partition: China has one of its own", () => {
    expect(JSON.stringify(template)).not.toMatch(/arn:aws[:-]|amazonaws\.com\.cn/);
  });

  it("waits for answers whole unless streaming is asked for", () => {
    expect(JSON.stringify(template)).not.toMatch(/ResponseTransferMode|streamHandler/);
  });
});

describe("packaging", () => {
  it("gives the same ZIPs and the same template each time, but for the time in two names", async () => {
    const first = await packaged();
    const folder = mkdtempSync(join(tmpdir(), "nianbao-package-"));

    packInto(folder);

    const template = readFileSync(
      join(folder, "package/cloudformation-template-update-stack.json"),
      "utf8",
    );
    expect(withoutTimes(template)).toBe(withoutTimes(JSON.stringify(first.template, undefined, 2)));
    expect(zipsIn(folder)).toEqual(["bucket.zip", "http.zip", "jobs.zip"]);
    for (const name of ["bucket", "http", "jobs"]) {
      const again = readFileSync(join(folder, "package", `${name}.zip`));
      expect(again.equals(readFileSync(first.zipOf(name)))).toBe(true);
    }
    rmSync(folder, { recursive: true });
  });
});

describe("packaging for China, with streamed answers", () => {
  it("has the gateway stream what the streaming entry sends", () => {
    const { Resources } = templateWith("--stage", "cn", "--param", "transferMode=STREAM");

    expect(Resources.HttpLambdaFunction?.Properties).toMatchObject({
      FunctionName: "nianbao-cn-http",
      Handler: "build/functions/http/index.streamHandler",
    });
    expect(Resources.ApiGatewayMethodV1ProxyVarAny?.Properties.Integration).toMatchObject({
      ResponseTransferMode: "STREAM",
    });
  });
});

/** osls names deployments by their time: folder of the ZIPs, and the API's deployment. */
function withoutTimes(template: string): string {
  return template
    .replaceAll(/ApiGatewayDeployment\d{13}/g, "ApiGatewayDeployment")
    .replaceAll(/\d{13}-\d{4}-[\d:.TZ-]+/g, "time");
}
