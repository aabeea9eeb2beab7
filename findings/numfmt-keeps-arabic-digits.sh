#!/usr/bin/env bash
# numfmt 4.0.1 takes the Chinese number formats of Excel and leaves them out without a word: `[DBNum1]`
# (一二三), `[DBNum2]` (壹贰叁) give Arabic digits, and 上午/下午, which Excel's own format 34 holds for
# Chinese, is printed as it stands.
# Guessed: a format that cannot be followed throws, as `[红色]0` does ("Illegal character").
# Seen: 12, 12, and "上午/下午7时" for 0.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund numfmt@4.0.1
cat >format.mjs <<'NODE'
import { format } from "numfmt";

const written = [
  format("[DBNum1]0", 12),
  format("[DBNum2][$-804]0", 12),
  format('上午/下午h"时"', 0.3, { locale: "zh-CN" }),
];
console.log(JSON.stringify(written));
const isSo = written.join() === "12,12,上午/下午7时";
console.log(isSo ? "still so" : "changed");
process.exit(isSo ? 0 : 1);
NODE
node format.mjs
