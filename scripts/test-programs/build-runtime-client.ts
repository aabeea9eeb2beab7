import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../tests/lambda/runtime-client/", import.meta.url));
const client = join(folder, "node_modules/aws-lambda-ric");

/**
 * Installs AWS's own runtime client, which the tests run the packaged functions with.
 *
 * Its native part is compiled here and not by its install script, which would have node-gyp
 * download the headers of Node. It needs only those of Node-API, and these are a package; the
 * others are named in the source without being used, so empty ones do.
 */
export function buildRuntimeClient(): void {
  const library = join(client, "rapid-client.node");
  if (existsSync(library)) return;
  console.error(
    "编译 AWS Lambda 运行时客户端，约两分钟 / compiling the runtime client of AWS Lambda",
  );
  run("npm", ["ci", "--ignore-scripts", "--no-audit"], folder);
  run("sh", ["scripts/preinstall.sh"], client);
  compile(library);
  rmSync(join(client, "deps"), { recursive: true });
}

function compile(library: string): void {
  const unused = join(client, "deps/unused");
  mkdirSync(unused, { recursive: true });
  for (const header of ["node.h", "uv.h", "v8.h"]) writeFileSync(join(unused, header), "");
  const headers = ["../node-addon-api", "../node-api-headers/include", "deps/artifacts/include"];
  const libraries = ["aws-lambda-runtime", "curl"].map((name) => `deps/artifacts/lib/lib${name}.a`);
  const includes = [unused, ...headers].map((path) => `-I${path}`);
  const options = ["-std=c++17", "-O2", "-fPIC", "-shared", "-pthread", "-DNAPI_CPP_EXCEPTIONS"];
  const source = "src/native/rapid-client.cc";
  run("g++", [...options, ...includes, source, ...libraries, "-o", library], client);
}

function run(program: string, words: readonly string[], cwd: string): void {
  execFileSync(program, words, { cwd, stdio: ["ignore", "ignore", "pipe"] });
}
