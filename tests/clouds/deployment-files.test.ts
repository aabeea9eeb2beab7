import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { fc } from "../../functions/fc/platform.ts";
import { type CloudName, clouds } from "../../scripts/clouds/clouds.ts";
import { jobKeys } from "../../src/jobs/keys.ts";
import { contracts } from "./contracts.ts";

// biome-ignore lint/suspicious/noExplicitAny: each tool's own shape, looked into by tests.
type Shape = any;

const read = (path: string): Shape =>
  parse(readFileSync(new URL(`../../deployment/${path}`, import.meta.url), "utf8"));

/** What all tools have in common of a function. */
type Deployed = {
  readonly name: string;
  readonly timeout: number;
  readonly memory: number;
  readonly variables: Readonly<Record<string, string>>;
  /** Prefix and suffix of the keys that it is told of. */
  readonly filter: { readonly prefix: string; readonly suffix: string };
};

const ofFc = ({ functionName, timeout, memorySize, environmentVariables, triggers }: Shape) => ({
  ...{ name: functionName, timeout, memory: memorySize, variables: environmentVariables },
  filter: triggers[0].triggerConfig.filter?.key,
});

const ofScf = ({ name, timeout, memorySize, environment, events }: Shape) => ({
  ...{ name, timeout, memory: memorySize, variables: environment.variables },
  filter: events[0]?.cos.parameters.filter,
});

const ofGraph = ({ function: one, trigger }: Shape) => ({
  ...{ name: one.functionName, timeout: one.timeout, memory: one.memorySize },
  variables: one.environmentVariables,
  filter: { prefix: trigger.eventData.prefix ?? "", suffix: trigger.eventData.suffix ?? "" },
});

const halves = ["http", "jobs", "bucket"] as const;
const fcFile = read("fc/s.yaml");
const graphFile = read("functiongraph/s.yaml");
const scfFiles = Object.fromEntries(
  halves.map((name) => [name, read(`scf/${name}/serverless.yml`)]),
);

/** How each cloud's tool writes a function; the header comes from the contract. */
const deployments: Readonly<Record<CloudName, (half: string) => Deployed>> = {
  fc: (half) => ofFc(fcFile.resources[half].props),
  scf: (half) => ofScf(scfFiles[half].inputs),
  functiongraph: (half) => ofGraph(graphFile.services[half].props),
};

describe.each(Object.keys(clouds) as CloudName[])("what deploys to %s", (cloud) => {
  const deployed = deployments[cloud];
  const header = contracts.find(([, one]) => one.cloud === cloud)?.[1].exclusive;

  it.each(halves)("gives %s its half, its store's header and no more time than it has", (half) => {
    const { name, timeout, variables } = deployed(half);

    expect(name).toBe(`nianbao-${half}`);
    expect(variables.NIANBAO_FUNCTION).toBe(half === "http" ? "http" : "events");
    expect(variables.NIANBAO_STORE_EXCLUSIVE).toBe(header);
    if (half !== "http") expect(variables.NIANBAO_CALL_SECONDS).toBe(String(timeout));
    expect(variables).toMatchObject({
      AWS_REGION: expect.any(String),
      AWS_ENDPOINT_URL_S3: expect.stringMatching(/^https:/),
    });
  });

  it("gives each half the places that it needs, and callers' keys to those that use them", () => {
    const places = halves.map((half) =>
      Object.keys(deployed(half).variables).filter((name) => /STORE$|PUT$|KEYS$/.test(name)),
    );

    expect(places).toEqual([
      ["NIANBAO_STORE", "NIANBAO_KEYS"],
      ["NIANBAO_STORE", "NIANBAO_KEYS"],
      ["NIANBAO_INPUT", "NIANBAO_OUTPUT"],
    ]);
  });

  it("tells jobs of the requests that are put, and nothing else, and bucket of all", () => {
    const { prefix, suffix } = deployed("jobs").filter;

    expect(jobKeys.request("id")).toBe(`${prefix}id${suffix}`);
    expect(deployed("bucket").filter).toEqual({ prefix: "", suffix: "" });
  });

  it("writes no key of a role or a caller down", () => {
    for (const half of halves) {
      const { variables } = deployed(half);
      expect(Object.keys(variables).join()).not.toMatch(/SECRET|ACCESS_KEY|TOKEN/);
      expect(variables.NIANBAO_KEYS ?? "${").toMatch(/^\$\{/);
    }
  });
});

/** What the component's schema and documents ask for; see docs/deploy.md. */
describe("what deploys to FC", () => {
  it.each(halves)("has the fields of the component fc3 for %s", (half) => {
    const { component, props } = fcFile.resources[half];

    expect(component).toBe("fc3");
    expect(fcFile.edition).toBe("3.0.0");
    expect(props).toMatchObject({
      region: expect.stringContaining("vars.region"),
      runtime: "custom.debian12",
      code: "./nianbao-fc.zip",
      customRuntimeConfig: { command: ["/code/bootstrap"], port: fc.port },
      instanceConcurrency: 1,
    });
    expect(props.memorySize % 64).toBe(0);
    expect(props.memorySize / 1024 / props.cpu).toBeGreaterThanOrEqual(1);
    expect(props.memorySize / 1024 / props.cpu).toBeLessThanOrEqual(4);
    expect([512, 10240]).toContain(props.diskSize);
  });

  it("has triggers with all that they need", () => {
    const [[http], [jobs], [bucket]] = halves.map((half) => fcFile.resources[half].props.triggers);

    expect(http).toMatchObject({
      triggerName: "http",
      triggerType: "http",
      triggerConfig: { authType: "anonymous", methods: ["GET", "HEAD", "POST", "OPTIONS"] },
    });
    for (const trigger of [jobs, bucket]) {
      expect(trigger).toMatchObject({
        triggerType: "oss",
        invocationRole: expect.any(String),
        sourceArn: expect.stringMatching(/^acs:oss:/),
        triggerConfig: { events: [expect.stringMatching(/^oss:ObjectCreated:/)] },
      });
    }
  });

  it("has an event come again as often as may be", () => {
    for (const half of ["jobs", "bucket"]) {
      const { asyncInvokeConfig } = fcFile.resources[half].props;
      expect(asyncInvokeConfig).toEqual({
        maxAsyncRetryAttempts: 8,
        maxAsyncEventAgeInSeconds: 86_400,
      });
    }
  });
});

describe("what deploys to SCF", () => {
  it.each(halves)("has the fields of the component scf for %s", (half) => {
    const { component, inputs } = scfFiles[half];

    expect(component).toBe("scf");
    expect(inputs.type).toBe(half === "http" ? "web" : "event");
    expect(inputs.image).toEqual({
      imageType: "personal",
      imageUrl: expect.stringContaining("env:NIANBAO_IMAGE"),
    });
    expect(inputs.timeout).toBeLessThanOrEqual(900);
    expect(inputs.initTimeout).toBeLessThanOrEqual(30);
    expect(inputs.memorySize % 128).toBe(0);
  });
});

describe("what deploys to FunctionGraph", () => {
  it.each(halves)("has the fields of the component fgs for %s", (half) => {
    const { component, props } = graphFile.services[half];

    expect(component).toBe("fgs");
    expect(props.function).toMatchObject({
      handler: expect.stringContaining("."),
      runtime: half === "http" ? "http" : "Custom",
      codeType: "obs",
      codeUrl: expect.any(String),
      agencyName: expect.any(String),
    });
    expect([1024, 1280, 1536, 1792, 2048]).toContain(props.function.memorySize);
    expect(props.function.timeout).toBeLessThanOrEqual(900);
  });

  it("has an HTTP function behind the API gateway only, and the others behind OBS", () => {
    const types = halves.map((half) => graphFile.services[half].props.trigger.triggerTypeCode);

    expect(types).toEqual(["APIG", "OBS", "OBS"]);
  });
});
