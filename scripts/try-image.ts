import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { demandPrograms, toolsIn } from "./image/programs.ts";
import { runImage } from "./image/run-image.ts";
import { makeStandIn } from "./image/stand-in.ts";

/**
 * Builds the image of the `Dockerfile` and runs it with the rights of a pod, on Linux as root and
 * without a daemon: `node scripts/try-image.ts [--base IMAGE]`. It takes minutes, so no test does it.
 */
const { values } = parseArgs({ options: { base: { type: "string" } } });
const root = fileURLToPath(new URL("../", import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

demandPrograms();
const folder = mkdtempSync(join(tmpdir(), "nianbao-image-"));
const tools = toolsIn(folder);
try {
  const base = values.base ?? makeStandIn(folder, tools);
  const image = "localhost/nianbao:tried";
  const given = [`NODE_IMAGE=${base}`, `VERSION=${version}`].flatMap((one) => ["--build-arg", one]);
  tools.buildah("bud", "--isolation", "chroot", "--format", "docker", ...given, "-t", image, root);
  const seen = await runImage(image, folder, tools);
  for (const [what, isSo] of Object.entries(seen)) console.log(`${isSo ? "ok " : "NOT"} ${what}`);
  if (!Object.values(seen).every(Boolean)) process.exitCode = 1;
} finally {
  tools.podman("rmi", "--all", "--force");
  rmSync(folder, { recursive: true, force: true });
}
