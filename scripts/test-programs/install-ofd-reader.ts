import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../build/ofd-reader/", import.meta.url));
const member = "package/lib/ofd.umd.min.js";

/** The last version that needs no licence; later ones answer nothing without a paid key. */
const version = "ofd.js@0.2.6";
const sha512 =
  "qBC4bD5fC2e+qWg2ap6pajAU1Rl/G6+l6NUxMVgdcXTtjWcdRSYD6e63WGgmKAEuE4fjmntzIXZwODawjWmQuw==";

/**
 * Takes the one file of an OFD reader for browsers that the tests look at our OFDs with. Installed as
 * a dependency, the package would bring 150 MB that nothing here uses.
 */
export function installOfdReader(): void {
  if (existsSync(join(folder, member))) return;
  const place = mkdtempSync(join(tmpdir(), "ofd-reader-"));
  try {
    const packed = execFileSync("npm", ["pack", version, "--silent"], {
      cwd: place,
      encoding: "utf8",
    });
    const archive = join(place, packed.trim());
    const found = createHash("sha512").update(readFileSync(archive)).digest("base64");
    if (found !== sha512) throw new Error(`${version} is not the file it was: ${found}`);
    mkdirSync(folder, { recursive: true });
    execFileSync("tar", ["-xzf", archive, "-C", folder, member]);
  } finally {
    rmSync(place, { recursive: true });
  }
}
