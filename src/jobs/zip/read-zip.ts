import { Buffer } from "node:buffer";
import { type Finding, finding } from "../../messages/finding.ts";
import { Problem } from "../../messages/problems/problem.ts";
import { type OpenZip, openZip, type UnpackedFile } from "../../zip/open-zip.ts";
import { quoted, ZipFault } from "../../zip/zip-fault.ts";
import type { ZipLimits } from "../../zip/zip-limits.ts";

/**
 * Unpacks the files of an upload. What systems add of their own is left out.
 *
 * @throws {Problem} `zip-broken`, `zip-damaged`, `zip-encrypted`, `zip-nested`, `zip-too-large`, `batch-too-many`
 */
export async function readZip(bytes: Uint8Array, limits: ZipLimits): Promise<UnpackedFile[]> {
  try {
    const zip = await openZip(bytes, limits, (name) => !isOfTheSystem(name));
    refuseNested(zip);
    return await zip.unpack(() => true);
  } catch (error) {
    throw error instanceof ZipFault ? toProblem(error, limits) : error;
  }
}

/** Whether bytes begin like a ZIP file, an empty one included. */
export function isZip(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
  return start === "PK\u0003\u0004" || start === "PK\u0005\u0006";
}

function isOfTheSystem(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);
}

function refuseNested({ names }: OpenZip): void {
  const name = names.find((one) => /\.(?:zip|rar|7z)$/i.test(one));
  if (name !== undefined) throw new Problem("zip-nested", { name });
}

function toProblem({ defect }: ZipFault, limits: ZipLimits): Problem {
  switch (defect.type) {
    case "broken":
      return new Problem("zip-broken", {});
    case "damaged":
      return new Problem(
        "zip-damaged",
        { names: quoted(defect.names) },
        { findings: defect.names.map(damaged) },
      );
    case "encrypted":
      return new Problem("zip-encrypted", { name: defect.name });
    case "too-many":
      return new Problem("batch-too-many", { limit: limits.entries, count: defect.count });
    case "too-large":
      return new Problem("zip-too-large", { limit: defect.limit });
  }
}

function damaged(name: string): Finding {
  return finding("FILE-DAMAGED", "error", { pointer: "" }, { part: quoted([name]) });
}
