import { runSimulation } from "@cloud-copilot/iam-simulate";
import { beforeAll, describe, expect, it } from "vitest";
import { packaged, type Template } from "../lambda/packaged.ts";
import { account, resolve } from "./resolve.ts";

let template: Template;

beforeAll(async () => {
  template = (await packaged()).template;
});

const place = "cn-north-1:123456789012";
const bucket = "arn:aws-cn:s3:::nianbao-dev-work-123456789012";
const queue = `arn:aws-cn:sqs:${place}:nianbao-dev-jobs`;
const deadLetters = `arn:aws-cn:sqs:${place}:nianbao-dev-jobs-dead-letters`;
const input = "arn:aws-cn:s3:::nianbao-dev-in-123456789012";
const output = "arn:aws-cn:s3:::nianbao-dev-out-123456789012";
const reports = `arn:aws-cn:sqs:${place}:nianbao-dev-reports`;
const reportsDeadLetters = `arn:aws-cn:sqs:${place}:nianbao-dev-reports-dead-letters`;
const secret = `arn:aws-cn:secretsmanager:${place}:secret:nianbao/dev/keys-AbCdEf`;
const otherSecret = `arn:aws-cn:secretsmanager:${place}:secret:nianbao/prod/keys-AbCdEf`;
const logOf = (name: string) =>
  `arn:aws-cn:logs:${place}:log-group:/aws/lambda/nianbao-dev-${name}:log-stream:2026`;

type Question = {
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  readonly identityPolicies?: readonly { name: string; policy: unknown }[];
  readonly resourcePolicy?: unknown;
  readonly context?: Record<string, string>;
};

async function isAllowed(question: Question): Promise<boolean> {
  const { principal, action, resource, identityPolicies = [], resourcePolicy } = question;
  const accountId = account["AWS::AccountId"] ?? "";
  const answer = await runSimulation(
    {
      request: {
        principal,
        action,
        resource: { resource, accountId },
        contextVariables: { "aws:SecureTransport": "true", ...question.context },
      },
      identityPolicies: [...identityPolicies],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      resourcePolicy,
    },
    {},
  );
  if (answer.resultType === "error") throw new Error(JSON.stringify(answer.errors));
  return answer.overallResult === "Allowed";
}

/** Whether a function's role lets it do something, with the bucket's own policy beside it. */
function may(role: string, action: string, resource: string, context = {}): Promise<boolean> {
  const { Policies } = template.Resources[role]?.Properties ?? {};
  return isAllowed({
    principal: `arn:aws-cn:iam::123456789012:role/${role}`,
    action,
    resource,
    identityPolicies: resolve(Policies, template).map(
      ({ PolicyName, PolicyDocument }: { PolicyName: string; PolicyDocument: unknown }) => ({
        name: PolicyName,
        policy: PolicyDocument,
      }),
    ),
    resourcePolicy: bucketPolicyOf(resource),
    context,
  });
}

function bucketPolicyOf(resource: string): unknown {
  if (resource.startsWith(bucket)) return policyOf("WorkBucketPolicy");
  if (resource.startsWith(input)) return policyOf("InputBucketPolicy");
  return resource.startsWith(output) ? policyOf("OutputBucketPolicy") : undefined;
}

function policyOf(name: string): unknown {
  return resolve(template.Resources[name]?.Properties.PolicyDocument, template);
}

describe("the HTTP function", () => {
  it.each([
    ["s3:PutObject", `${bucket}/jobs/requests/9f.zip`],
    ["s3:GetObject", `${bucket}/jobs/states/9f.json`],
    ["s3:PutObject", `${bucket}/answers/9f`],
    ["s3:GetObject", `${bucket}/answers/9f`],
    ["s3:PutObject", `${bucket}/nonces/2026-11-23T08/9f`],
    ["s3:PutObject", `${bucket}/idempotency/9f`],
    ["s3:GetObject", `${bucket}/idempotency/9f`],
    ["secretsmanager:GetSecretValue", secret],
    ["logs:PutLogEvents", logOf("http")],
  ])("may %s on %s", async (action, resource) => {
    expect(await may("HttpRole", action, resource)).toBe(true);
  });

  it.each([
    ["s3:DeleteObject", `${bucket}/jobs/requests/9f.zip`],
    ["s3:ListBucket", bucket],
    ["s3:GetObject", `${bucket}/elsewhere`],
    ["s3:GetObject", "arn:aws-cn:s3:::another/jobs/requests/9f.zip"],
    ["s3:PutBucketPolicy", bucket],
    ["secretsmanager:GetSecretValue", otherSecret],
    ["secretsmanager:PutSecretValue", secret],
    ["sqs:SendMessage", queue],
    ["sqs:ReceiveMessage", queue],
    ["logs:PutLogEvents", logOf("jobs")],
  ])("may not %s on %s", async (action, resource) => {
    expect(await may("HttpRole", action, resource)).toBe(false);
  });

  it("may not use the bucket without TLS", async () => {
    const context = { "aws:SecureTransport": "false" };

    expect(await may("HttpRole", "s3:GetObject", `${bucket}/jobs/states/9f.json`, context)).toBe(
      false,
    );
  });
});

describe("the jobs function", () => {
  it.each([
    ["sqs:ReceiveMessage", queue],
    ["sqs:DeleteMessage", queue],
    ["sqs:GetQueueAttributes", queue],
    ["s3:GetObject", `${bucket}/jobs/requests/9f.zip`],
    ["s3:PutObject", `${bucket}/jobs/results/9f.zip`],
    ["secretsmanager:GetSecretValue", secret],
    ["logs:PutLogEvents", logOf("jobs")],
  ])("may %s on %s", async (action, resource) => {
    expect(await may("JobsRole", action, resource)).toBe(true);
  });

  it.each([
    ["sqs:SendMessage", queue],
    ["sqs:ReceiveMessage", deadLetters],
    ["sqs:PurgeQueue", queue],
    ["s3:DeleteObject", `${bucket}/jobs/results/9f.zip`],
    ["s3:ListBucket", bucket],
    ["s3:PutObject", `${bucket}/nonces/2026-11-23T08/9f`],
    ["s3:PutObject", `${bucket}/answers/9f`],
    ["logs:PutLogEvents", logOf("http")],
  ])("may not %s on %s", async (action, resource) => {
    expect(await may("JobsRole", action, resource)).toBe(false);
  });
});

describe("the bucket function", () => {
  it.each([
    ["sqs:ReceiveMessage", reports],
    ["sqs:DeleteMessage", reports],
    ["sqs:GetQueueAttributes", reports],
    ["s3:GetObject", `${input}/上传/年报.json`],
    ["s3:GetObjectVersion", `${input}/上传/年报.json`],
    ["s3:PutObject", `${output}/上传/年报-9f/年报.pdf`],
    ["s3:GetObject", `${output}/上传/年报-9f/check.json`],
    ["s3:PutObject", `${output}/.nianbao/probe`],
    ["logs:PutLogEvents", logOf("bucket")],
  ])("may %s on %s", async (action, resource) => {
    expect(await may("BucketRole", action, resource)).toBe(true);
  });

  it.each([
    ["s3:PutObject", `${input}/上传/年报.json`],
    ["s3:DeleteObject", `${input}/上传/年报.json`],
    ["s3:DeleteObjectVersion", `${input}/上传/年报.json`],
    ["s3:DeleteObject", `${output}/上传/年报-9f/年报.pdf`],
    ["s3:ListBucket", input],
    ["s3:ListBucket", output],
    ["s3:PutBucketNotification", input],
    ["s3:GetObject", `${bucket}/jobs/requests/9f.zip`],
    ["s3:PutObject", `${bucket}/jobs/requests/9f.zip`],
    ["sqs:SendMessage", reports],
    ["sqs:ReceiveMessage", queue],
    ["sqs:ReceiveMessage", reportsDeadLetters],
    ["secretsmanager:GetSecretValue", secret],
    ["logs:PutLogEvents", logOf("http")],
  ])("may not %s on %s", async (action, resource) => {
    expect(await may("BucketRole", action, resource)).toBe(false);
  });

  it.each([
    ["input", `${input}/上传/年报.json`],
    ["output", `${output}/上传/年报-9f/check.json`],
  ])("may not use the %s without TLS", async (_, resource) => {
    const context = { "aws:SecureTransport": "false" };

    expect(await may("BucketRole", "s3:GetObject", resource, context)).toBe(false);
  });
});

describe("the reports queue", () => {
  it.each([
    ["the input bucket", input, "123456789012", true],
    ["the output bucket", output, "123456789012", false],
    ["a bucket of that name elsewhere", input, "210987654321", false],
  ])("takes messages of %s: %s of %s", async (_, source, sourceAccount, expected) => {
    const answer = await isAllowed({
      principal: "s3.amazonaws.com",
      action: "sqs:SendMessage",
      resource: reports,
      resourcePolicy: policyOf("ReportsQueuePolicy"),
      context: { "aws:SourceArn": source, "aws:SourceAccount": sourceAccount },
    });

    expect(answer).toBe(expected);
  });
});

describe("the jobs queue", () => {
  it.each([
    ["the work bucket", bucket, "123456789012", true],
    ["another bucket", "arn:aws-cn:s3:::another", "123456789012", false],
    ["a bucket of that name elsewhere", bucket, "210987654321", false],
  ])("takes messages of %s: %s of %s", async (_, source, sourceAccount, expected) => {
    const answer = await isAllowed({
      principal: "s3.amazonaws.com",
      action: "sqs:SendMessage",
      resource: queue,
      resourcePolicy: policyOf("JobsQueuePolicy"),
      context: { "aws:SourceArn": source, "aws:SourceAccount": sourceAccount },
    });

    expect(answer).toBe(expected);
  });
});
