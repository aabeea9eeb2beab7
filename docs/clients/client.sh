#!/usr/bin/env bash
# 调用 nianbao 的 HTTP 接口。只用 bash、curl、openssl 和 sed、grep、cut、tr、date 等常见命令。
#
#   ./client.sh document 报告.json [pdf|docx|ofd|html|html-fragment]
#   ./client.sh batch pdf,docx 报告1.json 报告2.json …
#   ./client.sh rollup 汇总机关 甲局.docx 乙局.xlsx 丙局.json …
#
# 环境变量：NIANBAO_URL（默认 http://localhost:8080）；
# 服务要求签名时另设 NIANBAO_KEY（密钥编号）和 NIANBAO_SECRET（秘密，Base64）。
set -euo pipefail

url=${NIANBAO_URL:-http://localhost:8080}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

make_document() {
  call POST "/v1/documents?format=${2:-pdf}" "$1" application/json
  save
}

make_batch() {
  run_job "/v1/batches?format=$(encode "$1")" 生成 "${@:2}"
}

# 各单位的文件（JSON、DOCX、XLSX、PDF 等）加总为一份报告；有未通过的就不汇总，ZIP 中有给它们的通知。
make_rollup() {
  run_job "/v1/rollups?agency=$(encode "$1")" 通过 "${@:2}"
}

run_job() {
  local target=$1 made=$2 boundary id
  boundary=$(openssl rand -hex 16)
  write_form "$boundary" "${@:3}" > "$work/form"
  # 结果不明而重发时，带同一个 Idempotency-Key 就还是同一项任务。
  call POST "$target" "$work/form" "multipart/form-data; boundary=$boundary" \
    --header "Idempotency-Key: $(openssl rand -hex 16)"
  id=$(text_of id)
  until
    call GET "/v1/jobs/$id"
    [ "$(text_of state)" = done ]
  do
    sleep "$(header_of retry-after)"
  done
  echo "共 $(number_of total) 份，$made $(number_of made) 份，未通过 $(number_of refused) 份"
  call GET "/v1/jobs/$id/result"
  save
}

# multipart/form-data：每个文件一段，都叫 file。不须签名时用 curl --form file=@报告.json 即可；
# 签名要先有正文，才能求它的摘要。
write_form() {
  local boundary=$1 file
  for file in "${@:2}"; do
    printf -- '--%s\r\n' "$boundary"
    printf 'Content-Disposition: form-data; name="file"; filename="%s"\r\n' "$(basename "$file")"
    printf 'Content-Type: application/octet-stream\r\n\r\n'
    cat "$file"
    printf '\r\n'
  done
  printf -- '--%s--\r\n' "$boundary"
}

# 用法：call 方法 路径和参数 [正文文件 类型 [curl 的其他参数…]]；首部存入 $work/head，正文存入 $work/body。
call() {
  local method=$1 target=$2 file=${3:-} status
  local options=(--silent --show-error --request "$method" --user-agent client.sh
    --dump-header "$work/head" --output "$work/body" --write-out '%{http_code}')
  if [ -n "$file" ]; then
    options+=(--data-binary "@$file" --header "Content-Type: $4" "${@:5}")
  fi
  if [ -n "${NIANBAO_KEY:-}" ]; then
    sign "$method" "$target" "$file" > "$work/signature"
    options+=(--header "@$work/signature")
  fi
  status=$(curl "${options[@]}" "$url$target")
  case $status in
    2*) ;;
    # 文件在存储中：凭所给的链接去取，不带签名。
    303) curl --silent --show-error --fail --dump-header "$work/head" --output "$work/body" \
      "$(header_of location)" ;;
    *)
      describe >&2
      exit 1
      ;;
  esac
}

# 百分号编码：除字母、数字和 * - . _ 外一律编码。
encode() {
  local LC_ALL=C text=$1 at character
  for ((at = 0; at < ${#text}; at++)); do
    character=${text:at:1}
    case $character in
      [A-Za-z0-9*._-]) printf %s "$character" ;;
      *) printf %s "$character" | od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g' | tr a-f A-F ;;
    esac
  done
}

# RFC 9421：签方法、路径、每个参数和正文的摘要。参数须已编码。
# openssl 的参数中有秘密，同一台机器的其他用户看得到进程的参数：多人共用的机器请用别的客户端。
sign() {
  local method=$1 target=$2 file=$3 names lines digest pairs pair parameters secret
  names='"@method" "@path"'
  lines="\"@method\": $method"$'\n'"\"@path\": ${target%%\?*}"
  if [[ $target == *\?* ]]; then
    IFS='&' read -ra pairs <<< "${target#*\?}"
    for pair in "${pairs[@]}"; do
      names+=" \"@query-param\";name=\"${pair%%=*}\""
      lines+=$'\n'"\"@query-param\";name=\"${pair%%=*}\": ${pair#*=}"
    done
  fi
  if [ -n "$file" ]; then
    digest="sha-256=:$(openssl dgst -sha256 -binary "$file" | openssl base64 -A):"
    names+=' "content-digest"'
    lines+=$'\n'"\"content-digest\": $digest"
    echo "Content-Digest: $digest"
  fi
  parameters="($names);created=$(date +%s);nonce=\"$(openssl rand -hex 16)\";keyid=\"$NIANBAO_KEY\";alg=\"hmac-sha256\""
  lines+=$'\n'"\"@signature-params\": $parameters"
  secret=$(printf %s "$NIANBAO_SECRET" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \n')
  echo "Signature-Input: sig=$parameters"
  echo "Signature: sig=:$(printf %s "$lines" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$secret" -binary | openssl base64 -A):"
}

# 以 Content-Disposition 中的中文名（RFC 6266 的 filename*）存入当前目录。
save() {
  local encoded name
  encoded=$(header_of content-disposition | sed -n "s/.*filename\*=UTF-8''\([^;]*\).*/\1/p")
  printf -v name '%b' "${encoded//%/\\x}"
  name=$(basename "${name:-result}")
  mv "$work/body" "./$name"
  echo "$name"
}

# 问题（problem+json）：题目、说明，再逐条列出位置、规则和说明。JSON 宜用 jq 来读；这里只用 sed 和 grep。
describe() {
  echo "$(text_of title)：$(text_of detail)（$(text_of type)）"
  sed 's/.*"errors":\[//; s/{"pointer"/\n&/g' "$work/body" |
    sed -n 's/^{"pointer":"\([^"]*\)","rule":"\([^"]*\)"\(.*"detail":"\([^"]*\)"\)\{0,1\}.*/\1  \2  \4/p'
}

header_of() { grep -i "^$1:" "$work/head" | tail -n 1 | cut -d : -f 2- | tr -d '\r' | sed 's/^ *//'; }
text_of() { grep -o "\"$1\":\"[^\"]*\"" "$work/body" | head -n 1 | cut -d '"' -f 4; }
number_of() { grep -o "\"$1\":[0-9]*" "$work/body" | head -n 1 | cut -d : -f 2; }

case ${1:-} in
  document) make_document "${@:2}" ;;
  batch) make_batch "${@:2}" ;;
  rollup) make_rollup "${@:2}" ;;
  *)
    echo '用法：client.sh document 报告.json [格式]，batch 格式 报告.json …，或 rollup 汇总机关 文件…' >&2
    exit 1
    ;;
esac
