import { describe, expect, it } from "vitest";
import { readJson } from "../../../src/report/json/read-json.ts";
import { attachedSource } from "../../../src/report/own/attached-source.ts";
import { readPictures } from "../../../src/report/own/read-pictures.ts";
import { exifSegment, jpeg, withSegments } from "../../pictures/jpeg-files.ts";

const photograph = withSegments(jpeg("baseline"), exifSegment(1)).toString("base64");

describe("the JSON that goes into a report's PDF", () => {
  it("is the text as it was written", async () => {
    expect(await attached('{ "year" : 2025.0 }')).toBe('{ "year" : 2025.0 }');
  });

  it("has photographs without the place where they were taken, and nothing else changed", async () => {
    const text = reportWith(photograph);
    const source = await attached(text);
    expect(bytesIn(text)).toContain("GPS 31.2304N");
    expect(bytesIn(source)).not.toContain("GPS");
    expect(source.replace(dataIn(source), "")).toBe(text.replace(photograph, ""));
  });

  it("has none of it however the Base64 was written", async () => {
    const escaped = reportWith(photograph.replaceAll("/", "\\/").replace("A", "\\u0041"));
    expect(bytesIn(await attached(escaped))).not.toContain("GPS");
  });

  it("has no picture that could not be read", async () => {
    const text = reportWith(Buffer.from("GPS 31.2304N").toString("base64"));
    expect(dataIn(await attached(text))).toBe("");
  });
});

async function attached(text: string): Promise<string> {
  const json = readJson(text);
  return attachedSource(json, await readPictures(json, async () => undefined));
}

function reportWith(data: string): string {
  return `{ "sections": [ { "body": [ { "picture": { "data": "${data}", "alt": "路口" } } ] } ], "year" : 2025 }`;
}

function dataIn(text: string): string {
  return JSON.parse(text).sections[0].body[0].picture.data;
}

function bytesIn(text: string): string {
  return Buffer.from(dataIn(text), "base64").toString("latin1");
}
