import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DockerfileParser, type Instruction, type JSONInstruction } from "dockerfile-ast";
import { validate } from "dockerfile-utils";
import { describe, expect, it } from "vitest";
import { startServer } from "../functions/running-server.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const text = readFileSync(join(root, "Dockerfile"), "utf8");
const file = DockerfileParser.parse(text);
const all = file.getInstructions();
const stages = all.filter((one) => one.getKeyword() === "FROM");
const last = all.slice(all.indexOf(stages.at(-1) as Instruction));
const wordsOf = (keyword: string, among = last) => {
  const found = among.filter((one) => one.getKeyword() === keyword);
  return found.map((one) => one.getArgumentsContent() ?? "");
};

describe("the Dockerfile", () => {
  it("has nothing that its linter minds", () => {
    expect(validate(text)).toEqual([]);
  });

  it("takes its base and its packages from where an office has them", () => {
    const images = file.getFROMs().map((one) => one.getImage());
    const installs = wordsOf("RUN", [...all])
      .join("\n")
      .match(/npm ci/g);

    expect(images).toEqual([`\${NODE_IMAGE}`, `\${NODE_IMAGE}`]);
    expect(wordsOf("ARG", [...all])).toContain("NODE_IMAGE=node:24-bookworm-slim");
    expect(text.match(/NPM_REGISTRY:\+--registry=/g)).toHaveLength(installs?.length ?? 0);
  });

  it("makes a server that is not root, hears the signal itself, and is asked for its health", () => {
    const start = last.find((one) => one.getKeyword() === "ENTRYPOINT") as JSONInstruction;

    expect(wordsOf("USER")).toEqual(["1000:1000"]);
    expect(start.getJSONStrings().map((one) => one.getJSONValue())[0]).toBe("node");
    expect(wordsOf("CMD")).toEqual(['["serve"]']);
    expect(wordsOf("STOPSIGNAL")).toEqual(["SIGTERM"]);
    expect(wordsOf("ENV").join()).toContain(`PORT=${wordsOf("EXPOSE")}`);
  });

  it("keeps the program's compiled code, made by the Node that runs it", () => {
    const runs = wordsOf("RUN", [...all]).join("\n");

    expect(runs).toMatch(/&&\s+node scripts\/keep-code\.ts \/app\s*$/);
    expect(wordsOf("COPY")).toEqual(["/app /app"]);
  });

  it("starts the program where the package has it", () => {
    const { bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

    const [start = ""] = wordsOf("ENTRYPOINT");
    expect(JSON.parse(start)).toEqual(["node", `/app/${bin.nianbao}`]);
  });

  it("tells by its health check whether a server answers", async () => {
    const [, command = ""] = /CMD (\[.*\])/s.exec(wordsOf("HEALTHCHECK").join()) ?? [];
    const [, ...words] = JSON.parse(command);
    const server = await startServer();
    const check = () =>
      spawnSync(process.execPath, words, { env: { PORT: new URL(server.url).port } }).status;

    const up = check();
    await server.stop();

    expect([up, check()]).toEqual([0, 1]);
  });
});

describe("what goes into the image", () => {
  const lines = readFileSync(join(root, ".dockerignore"), "utf8").split("\n");
  const rules = lines.filter((line) => line !== "" && !line.startsWith("#"));
  const letIn = rules.filter((rule) => rule.startsWith("!")).map((rule) => rule.slice(1));

  it("is named one by one: keys and reports that lie about stay outside", () => {
    expect(rules[0]).toBe("*");
    expect(letIn.filter((name) => !existsSync(join(root, name)))).toEqual([]);
    expect(letIn.filter((name) => /[*?]/.test(name))).toEqual([]);
  });

  it("is all that the package is made of", () => {
    const { scripts, files } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const named: string[] = scripts.build.match(/\b(?:scripts|tsconfig[.\w]*json)\b/g) ?? [];
    const given = files.filter((name: string) => !/^!?dist(?:\/|$)/.test(name));

    const needed = [...named, ...given];

    expect(needed.filter((name) => !letIn.includes(name))).toEqual([]);
    expect(needed.length).toBeGreaterThan(4);
  });
});
