import { join } from "node:path";
import type { CloudName } from "../../scripts/clouds/clouds.ts";
import { packageCloud } from "../../scripts/clouds/package-cloud.ts";
import { sourcesOfFunctions } from "../lambda/packaged.ts";
import { madeOnce } from "../made-once.ts";

export type PackagedCloud = {
  /** What `npm run package -- --cloud` leaves in `build/`. */
  readonly folder: string;
  readonly zip: string;
  /** What the ZIP unpacks to: `packages.test.ts` holds the one against the other. */
  readonly code: string;
};

/** A cloud's package; once for the same sources. */
export async function packagedCloud(cloud: CloudName): Promise<PackagedCloud> {
  const packed = await madeOnce({
    name: cloud,
    from: [...sourcesOfFunctions, "scripts/clouds"],
    make: async (draft) => {
      await packageCloud({ cloud, target: draft });
    },
  });
  const folder = join(packed, "build", cloud);
  return { folder, zip: join(folder, `nianbao-${cloud}.zip`), code: join(folder, "code") };
}
