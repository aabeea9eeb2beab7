import { describe, expect, it } from "vitest";
import { packaged } from "../lambda/packaged.ts";
import { cyclesIn, danglingIn, graphOf } from "./graph.ts";

describe("the resources of the packaged template", () => {
  it("refer to nothing that is not there", async () => {
    const graph = graphOf((await packaged()).template);

    expect(graph.size).toBeGreaterThan(20);
    expect(danglingIn(graph)).toEqual([]);
  });

  it("can be created one after the other: none needs itself", async () => {
    const graph = graphOf((await packaged()).template);

    expect(cyclesIn(graph)).toEqual([]);
  });
});

describe("the look at a template's references", () => {
  const bucket = { Type: "AWS::S3::Bucket", DependsOn: "Policy", Properties: {} };
  const policy = {
    Type: "AWS::SQS::QueuePolicy",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation fills it in.
    Properties: { Source: { "Fn::Sub": "${Bucket.Arn}/*" }, Queue: { Ref: "Queue" } },
  };

  it("finds a circle closed by a name in a text", () => {
    const graph = graphOf({ Resources: { Bucket: bucket, Policy: policy } });

    expect(cyclesIn(graph)).toEqual(["Bucket", "Policy"]);
  });

  it("finds a name that no resource bears", () => {
    const graph = graphOf({ Resources: { Bucket: bucket, Policy: policy } });

    expect(danglingIn(graph)).toEqual(["Policy → Queue"]);
  });
});
