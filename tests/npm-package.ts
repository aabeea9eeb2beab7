import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { madeOnce } from "./made-once.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const list = "files.json";

/** The files that `npm pack` puts into the package; it packs them even when it is only to tell. */
export async function filesInPackage(): Promise<string[]> {
  const folder = await madeOnce({
    name: "npm-package",
    from: ["dist", "templates", "fonts", "package.json"],
    make: (draft) => {
      const words = ["pack", "--dry-run", "--json", "--ignore-scripts"];
      const options = { cwd: root, encoding: "utf8", stdio: "pipe" } as const;
      const [pack] = JSON.parse(execFileSync("npm", words, options));
      const paths = (pack.files as { path: string }[]).map(({ path }) => path);
      writeFileSync(join(draft, list), JSON.stringify(paths));
    },
  });
  return JSON.parse(readFileSync(join(folder, list), "utf8"));
}
