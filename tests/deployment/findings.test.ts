import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { packaged, type Template } from "../lambda/packaged.ts";
import { guardFindings, nagFindings } from "./findings.ts";

/** Findings that we live with, and why. One that is gone must leave the list. */
const accepted = (
  JSON.parse(readFileSync(new URL("accepted-findings.json", import.meta.url), "utf8")) as readonly {
    rule: string;
    resources: readonly string[];
    reason: string;
  }[]
).flatMap(({ rule, resources }) => resources.map((resource) => `${rule} ${resource}`));

/** osls writes an empty policy where there is none, which CloudFormation takes as none. */
async function template(): Promise<Template> {
  const { Resources } = (await packaged()).template;
  const { Policy, ...properties } = Resources.ApiGatewayRestApi?.Properties ?? {};
  expect(Policy).toBe("");
  const api = { Type: "AWS::ApiGateway::RestApi", Properties: properties };
  return { Resources: { ...Resources, ApiGatewayRestApi: api } };
}

describe("the packaged template", () => {
  it("breaks no rule of cfn-guard's Control Tower set and of cdk-nag but the accepted ones", async () => {
    const given = await template();

    const findings = [...guardFindings(given), ...nagFindings(given)];

    expect(findings.sort()).toEqual([...accepted].sort());
  });

  it("would be found out with an open bucket and a typing error", async () => {
    const given = await template();
    const open = {
      Type: "AWS::S3::Bucket",
      Properties: { PublicAccessBlockConfiguration: { BlockPublicAcls: false } },
    };
    const mistyped = { Type: "AWS::S3::Bucket", Properties: { BucketName: { name: "work" } } };

    expect(guardFindings({ Resources: { ...given.Resources, Open: open } })).toContain(
      "s3_bucket_level_public_access_prohibited_check Open",
    );
    expect(() => nagFindings({ Resources: { ...given.Resources, Mistyped: mistyped } })).toThrow();
  });
});
