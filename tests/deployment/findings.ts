import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { App, Stack } from "aws-cdk-lib";
import { CfnInclude } from "aws-cdk-lib/cloudformation-include";
import { AwsSolutionsChecks, type NagPack, ServerlessChecks } from "cdk-nag";
import type { Template } from "../lambda/packaged.ts";

/** A rule that a resource does not follow, as `rule resource`. */
export type RuleFinding = string;

/** What AWS's own rules of the Control Tower find, judged by cfn-guard. */
export function guardFindings(template: Template): RuleFinding[] {
  return withFile(template, (file) => {
    const packageFolder = join(
      dirname(fileURLToPath(import.meta.resolve("@cdklabs/cdk-validator-cfnguard"))),
      "..",
    );
    const machine = process.arch === "arm64" ? "ubuntu/aarch64" : "ubuntu/x86_64";
    const program = join(packageFolder, "bin", machine, "cfn-guard");
    const rules = join(packageFolder, "rules/control-tower/cfn-guard");
    const words = ["--rules", rules, "--data", file, "--output-format", "json", "--structured"];
    const { stdout, stderr } = spawnSync(
      program,
      ["validate", ...words, "--show-summary", "none"],
      {
        encoding: "utf8",
        maxBuffer: 32 * 1024 * 1024,
      },
    );
    if (stdout === "") throw new Error(stderr);
    return (JSON.parse(stdout) as readonly GuardReport[]).flatMap(brokenRules);
  });
}

type GuardReport = { readonly not_compliant: readonly { readonly Rule: { name: string } }[] };

function brokenRules({ not_compliant }: GuardReport): RuleFinding[] {
  return not_compliant.flatMap(({ Rule }) => {
    const places = JSON.stringify(Rule).matchAll(/"path":"\/Resources\/([^"/]+)/g);
    const resources = new Set([...places].map(([, resource]) => resource));
    return [...resources].map((resource) => `${Rule.name} ${resource}`);
  });
}

/** What cdk-nag finds. Writing the template anew checks the types of all properties, and circles, too. */
export function nagFindings(template: Template): RuleFinding[] {
  return withFile(template, (file) => {
    const app = new App({ outdir: `${file}.out` });
    const stack = new Stack(app, "nianbao");
    new CfnInclude(stack, "template", { templateFile: file });
    app.synth();
    const packs: readonly NagPack[] = [new ServerlessChecks(app), new AwsSolutionsChecks(app)];
    return packs.flatMap((pack) => pack.validateScope(stack).violations.flatMap(violations));
  });
}

type NagViolation = ReturnType<NagPack["validateScope"]>["violations"][number];

function violations({ ruleName, violatingResources }: NagViolation): RuleFinding[] {
  return (violatingResources ?? []).map(
    ({ constructPath }) => `${ruleName} ${constructPath?.split("/").at(-1)}`,
  );
}

function withFile<Result>(template: Template, use: (file: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-template-"));
  const file = join(folder, "template.json");
  writeFileSync(file, JSON.stringify(template));
  try {
    return use(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
