import { rmSync } from "node:fs";
import { join } from "node:path";
import type { CloudName } from "../../scripts/clouds/clouds.ts";
import { packageCloud } from "../../scripts/clouds/package-cloud.ts";
import { sourcesOfFunctions, unpack } from "../lambda/packaged.ts";
import { madeOnce } from "../made-once.ts";

export type PackagedCloud = {
  /** What `npm run package -- --cloud` leaves in `build/`, but the unpacked code. */
  readonly folder: string;
  readonly zip: string;
  /** The unpacked ZIP. */
  readonly code: string;
};

/** A cloud's package; once for the same sources. */
export async function packagedCloud(cloud: CloudName): Promise<PackagedCloud> {
  const packed = await madeOnce({
    name: cloud,
    from: [...sourcesOfFunctions, "scripts/clouds"],
    make: async (draft) => {
      await packageCloud({ cloud, target: draft });
      rmSync(join(draft, "build", cloud, "code"), { recursive: true });
      await unpack(zipIn(draft, cloud), join(draft, "unpacked"));
    },
  });
  const folder = join(packed, "build", cloud);
  return { folder, zip: zipIn(packed, cloud), code: join(packed, "unpacked") };
}

function zipIn(folder: string, cloud: CloudName): string {
  return join(folder, "build", cloud, `nianbao-${cloud}.zip`);
}
