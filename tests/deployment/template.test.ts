import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import {
  packaged,
  packInto,
  type Template,
  type TemplateResource,
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

    expect(new Set(names)).toEqual(new Set(["NIANBAO_STORE", "NIANBAO_KEYS_SECRET"]));
    expect(template.Resources.KeysSecret?.Properties).not.toHaveProperty("SecretString");
  });

  it("asks for the gateway's key at every call but the health check", () => {
    const methods = Object.entries(template.Resources).filter(
      ([, { Type }]) => Type === "AWS::ApiGateway::Method",
    );
    const open = methods.filter(([, { Properties }]) => !Properties.ApiKeyRequired);

    expect(open.map(([name]) => name)).toEqual(["ApiGatewayMethodHealthzGet"]);
  });

  it("hands bytes through the gateway as bytes", () => {
    const [api] = all("AWS::ApiGateway::RestApi");

    expect(api?.Properties.BinaryMediaTypes).toEqual(["*/*"]);
  });

  it("gives a job's message back only when six runs of the function would have ended", () => {
    const { VisibilityTimeout } = template.Resources.JobsQueue?.Properties ?? {};
    const { Timeout } = template.Resources.JobsLambdaFunction?.Properties ?? {};

    expect(VisibilityTimeout).toBeGreaterThanOrEqual(6 * Timeout);
  });

  it("fails single messages, not batches", () => {
    const [mapping] = all("AWS::Lambda::EventSourceMapping");

    expect(mapping?.Properties.FunctionResponseTypes).toEqual(["ReportBatchItemFailures"]);
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
    expect(zipsIn(folder)).toEqual(["http.zip", "jobs.zip"]);
    for (const name of ["http", "jobs"]) {
      const again = readFileSync(join(folder, "package", `${name}.zip`));
      expect(again.equals(readFileSync(first.zipOf(name)))).toBe(true);
    }
    rmSync(folder, { recursive: true });
  });
});

describe("packaging for China, with streamed answers", () => {
  it("has the gateway stream what the streaming entry sends", () => {
    const folder = mkdtempSync(join(tmpdir(), "nianbao-package-"));

    packInto(folder, "--stage", "cn", "--param", "transferMode=STREAM");

    const file = join(folder, "package/cloudformation-template-update-stack.json");
    const { Resources } = JSON.parse(readFileSync(file, "utf8")) as Template;
    rmSync(folder, { recursive: true });
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
