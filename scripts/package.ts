import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { clouds, isCloud } from "./clouds/clouds.ts";
import { packageCloud } from "./clouds/package-cloud.ts";
import { root } from "./functions/bundle.ts";

/**
 * `npm run package`: the functions for AWS, and `-- --cloud fc|scf|functiongraph` for another cloud.
 * Other words are for the tool that packs for AWS.
 */
const { values, tokens } = parseArgs({
  options: { cloud: { type: "string", default: "aws" }, node: { type: "string" } },
  strict: false,
  tokens: true,
});
const cloud = String(values.cloud);
if (cloud === "aws") {
  execFileSync(process.execPath, [`${root}scripts/build-functions.ts`], { stdio: "inherit" });
  const serverless = fileURLToPath(import.meta.resolve("serverless/bin/serverless.js"));
  const taken = tokens.flatMap((token) =>
    token.kind === "option" && token.name === "cloud"
      ? [token.index, ...(token.inlineValue ? [] : [token.index + 1])]
      : [],
  );
  const words = process.argv.slice(2).filter((_, index) => !taken.includes(index));
  execFileSync(process.execPath, [serverless, "package", ...words], {
    cwd: root,
    stdio: "inherit",
  });
} else if (isCloud(cloud)) {
  const node = typeof values.node === "string" ? values.node : undefined;
  const remarks = await packageCloud({ cloud, target: root, node });
  for (const remark of remarks) console.error(remark);
  console.log(`build/${cloud}/nianbao-${cloud}.zip`);
} else {
  console.error(`没有“${cloud}”这个云。可用：aws、${Object.keys(clouds).join("、")}。`);
  process.exitCode = 2;
}
