#!/usr/bin/env bash
# serverless-esbuild 1.57.2 with osls 4.3.1, functions packed one by one: a pattern by which one function leaves out
# files of the service (`!fonts/**`) has no effect. Its manual says that patterns behave as in native packaging;
# osls by itself, with the same settings, leaves them out. Each function carries the fonts of the one that draws.
# Guessed: the archive of the function without fonts has no fonts.
# Seen: fonts/kai.ttf in both archives with the plugin, in the archive of `api` alone without it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund osls@4.3.1 serverless-esbuild@1.57.2 esbuild@0.28.2 fflate@0.8.3
mkdir src fonts
echo "export const handler = async () => 1;" | tee src/api.js >src/worker.js
echo "a font" >fonts/kai.ttf
cat >plain.yml <<'YAML'
service: finding
provider: { name: aws, runtime: nodejs24.x, region: eu-central-1 }
package: { individually: true, patterns: ["!**", "src/**", "fonts/**"] }
functions:
  api: { handler: src/api.handler }
  worker: { handler: src/worker.handler, package: { patterns: ["!fonts/**"] } }
YAML
{ cat plain.yml && echo "plugins: [serverless-esbuild]"; } >bundled.yml

fonts() { # SETTINGS: which functions' archives hold a font
  rm -rf .serverless
  env -i HOME="$folder" PATH="$PATH" AWS_EC2_METADATA_DISABLED=true node_modules/.bin/osls package --config "$1" >/dev/null 2>said || { cat said && exit 1; }
  node --input-type=module --eval '
    import { readFileSync } from "node:fs";
    import { unzipSync } from "fflate";
    const has = (name) => "fonts/kai.ttf" in unzipSync(readFileSync(".serverless/" + name + ".zip"));
    console.log(["api", "worker"].filter(has).join(" "));'
}
plain=$(fonts plain.yml)
bundled=$(fonts bundled.yml)
echo "without the plugin: $plain; with it: $bundled"
if [ "$plain" = "api" ] && [ "$bundled" = "api worker" ]; then echo "still so"; else echo "changed"; exit 1; fi
