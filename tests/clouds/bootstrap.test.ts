import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const source = new URL("../../deployment/bootstrap", import.meta.url);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bootstrap-"));
  copyFileSync(source, join(folder, "bootstrap"));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** A program that says this of its version, and names itself and what it is to run. */
function putNode(name: string, version: string): string {
  const path = join(folder, name);
  const lines = [`if [ "$1" = --version ]; then ${version}; fi`, `echo "${name} $@"`];
  writeFileSync(path, `#!/bin/sh\n${lines.join("\n")}\n`);
  chmodSync(path, 0o755);
  return path;
}

function start(variables: Readonly<Record<string, string>>) {
  const env = { PATH: "/nothing:/usr/bin:/bin", ...variables };
  const { status, stdout, stderr } = spawnSync(join(folder, "bootstrap"), { env, cwd: "/" });
  return { status, said: stdout.toString(), complaint: stderr.toString() };
}

const http = { NIANBAO_FUNCTION: "http" };

describe("the file that starts a cloud's function", () => {
  it("runs the half that is asked for with the package's own Node", () => {
    putNode("node", "echo v24.21.0; exit");

    const { status, said } = start({ NIANBAO_FUNCTION: "events" });

    expect([status, said]).toEqual([0, `node ${folder}/events.js\n`]);
  });

  it("takes the one that it is told of first", () => {
    putNode("node", "echo v24.21.0; exit");
    const NIANBAO_NODE = putNode("other", "echo v22.0.0; exit");

    expect(start({ ...http, NIANBAO_NODE }).said).toBe(`other ${folder}/http.js\n`);
  });

  it("passes over one that is too old, and one that does not run here", () => {
    putNode("node", "echo v24.21.0; exit");
    const NIANBAO_NODE = putNode("old", "echo v20.19.0; exit");

    expect(start({ ...http, NIANBAO_NODE }).said).toBe(`node ${folder}/http.js\n`);
  });

  it.each([
    ["too old", "echo v20.19.0; exit", "v20.19.0"],
    [
      "of a newer system",
      "echo \"/lib64/libc.so.6: version 'GLIBC_2.28' not found\" >&2; exit 1",
      "GLIBC_2.28",
    ],
  ])("says in Chinese what is wrong when its only Node is %s", (_, version, words) => {
    const node = putNode("node", version);
    // Of this machine's own programs only those that the file needs.
    const { status, complaint } = start({ ...http, PATH: binWithoutNode() });

    expect(status).toBe(1);
    expect(complaint).toContain("没有能用的 Node，须 22 以上");
    expect(complaint).toContain(node);
    expect(complaint).toContain(words);
    expect(complaint).toContain("镜像");
  });

  it.each(["", "both"])("says in Chinese which half it may be asked for, not “%s”", (given) => {
    const { status, complaint } = start({ NIANBAO_FUNCTION: given });

    expect(status).toBe(1);
    expect(complaint).toContain(`NIANBAO_FUNCTION 须为 http 或 events，现为“${given}”`);
  });
});

function binWithoutNode(): string {
  const bin = mkdtempSync(join(folder, "bin-"));
  for (const name of ["dirname", "head"]) {
    const path = join(bin, name);
    writeFileSync(path, `#!/bin/sh\nexec /usr/bin/${name} "$@"\n`);
    chmodSync(path, 0o755);
  }
  return bin;
}
