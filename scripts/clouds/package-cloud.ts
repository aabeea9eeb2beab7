import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { writeZip } from "../../src/jobs/zip/write-zip.ts";
import { bundle, root } from "../functions/bundle.ts";
import { copyFonts, copyPage, copyPdfData, writePackage } from "../functions/parts.ts";
import { type Cloud, type CloudName, clouds } from "./clouds.ts";
import { isOlder, readNode } from "./node-binary.ts";
import { refuseTooLarge } from "./sizes.ts";

export type PackageWish = {
  readonly cloud: CloudName;
  /** Gets `build/<cloud>/`. */
  readonly target: string;
  /** The Node to put into the package, the project's own when left out. */
  readonly node?: string | undefined;
};

/**
 * Makes the package of a cloud's functions, and puts the files that deploy it beside it: everything
 * that `build/<cloud>/` holds. Nothing is asked of anybody, and the same sources give the same bytes.
 *
 * @returns what whoever packs should know.
 */
export async function packageCloud({ cloud, target, node }: PackageWish): Promise<string[]> {
  const { startFiles, ...about }: Cloud = clouds[cloud];
  const folder = join(target, "build", cloud);
  const code = join(folder, "code");
  rmSync(folder, { recursive: true, force: true });
  await bundle({
    entryPoints: { http: `functions/${cloud}/http.ts`, events: `functions/${cloud}/events.ts` },
    outdir: `build/${cloud}/code`,
    folder: code,
    maps: join(target, "build/maps", cloud),
  });
  for (const add of [copyFonts, copyPage, copyPdfData, writePackage]) add(code);
  const { bytes, glibc } = readNode(node);
  writeExecutable(join(code, "node"), bytes);
  const start = readFileSync(join(root, "deployment/bootstrap"));
  for (const name of startFiles) writeExecutable(join(code, name), start);
  cpSync(join(root, "deployment", cloud), folder, { recursive: true });

  const files = filesIn(code);
  const zip = await zipOf(files);
  const unpacked = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  refuseTooLarge(cloud, { packed: zip.length, unpacked }, about.limits);
  writeFileSync(join(folder, `nianbao-${cloud}.zip`), zip);
  const isTooNew = about.glibc !== undefined && isOlder(about.glibc, glibc);
  return isTooNew ? [tooNew(cloud, glibc, about.glibc ?? "")] : [];
}

function writeExecutable(path: string, bytes: Uint8Array): void {
  writeFileSync(path, bytes);
  chmodSync(path, 0o755);
}

type File = { readonly name: string; readonly bytes: Buffer };

function filesIn(folder: string): File[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

/** What is started keeps the right to be; all else is read only. */
function zipOf(files: readonly File[]): Promise<Uint8Array> {
  return writeZip(
    files.map(({ name, bytes }) => {
      const isExecutable = !name.includes("/") && /^(?:node|\w*bootstrap)$/.test(name);
      return { name, bytes, mode: isExecutable ? 0o100755 : 0o100644 };
    }),
  );
}

function tooNew(cloud: CloudName, needs: string, has: string): string {
  return `${cloud}：包里的 Node 要 GLIBC ${needs}，平台文档所说的系统只有 ${has}，直接用包启动会失败。请用镜像部署，或用 --node 放入为旧系统编译的 Node，见 docs/deploy.md。`;
}
