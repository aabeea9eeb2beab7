import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { productionPackages } from "./production-packages.ts";

type Component = { readonly "bom-ref": string; readonly name: string; readonly version: string };
type Dependency = { readonly ref: string; readonly dependsOn: readonly string[] };
type Bill = {
  readonly bomFormat: string;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly Dependency[];
};

/**
 * The bill of materials of what users install, and of what stands in our own files. npm's own `--omit dev` leaves out packages that its
 * developers' tools need, too: so all are asked for, and the tools taken away here.
 * @see https://cyclonedx.org/docs/1.5/json/
 */
export function billOfMaterials(): Bill {
  const cwd = fileURLToPath(new URL("../", import.meta.url));
  const words = ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"];
  const options = { cwd, encoding: "utf8", stdio: "pipe", maxBuffer: 2 ** 26 } as const;
  const all = JSON.parse(execFileSync("npm", words, options)) as Bill;
  const kept = new Set(productionPackages().map(({ name, version }) => `${name}@${version}`));
  const components = all.components
    .filter(({ name, version }) => kept.has(`${name}@${version}`))
    .map((component) => ({ ...component, scope: "required", properties: [] }));
  const refs = new Set([all.metadata.component, ...components].map((one) => one["bom-ref"]));
  const dependencies = all.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) }));
  return { ...all, components, dependencies };
}

if (import.meta.main) console.log(JSON.stringify(billOfMaterials(), undefined, 2));
