// 调用 nianbao 的 HTTP 接口。Node.js 20 以上，不需要安装任何包。
//
//   node client.mjs document 报告.json [pdf|docx|ofd|html|html-fragment]
//   node client.mjs batch pdf,docx 报告1.json 报告2.json …
//   node client.mjs rollup 汇总机关 甲局.docx 乙局.xlsx 丙局.json …
//
// 环境变量：NIANBAO_URL（默认 http://localhost:8080）；
// 服务要求签名时另设 NIANBAO_KEY（密钥编号）和 NIANBAO_SECRET（秘密，Base64）。
import { createHash, createHmac, randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";

const { NIANBAO_URL = "http://localhost:8080", NIANBAO_KEY, NIANBAO_SECRET } = process.env;

const [command, ...words] = process.argv.slice(2);
if (command === "document") await makeDocument(...words);
else if (command === "batch") await makeBatch(...words);
else if (command === "rollup") await makeRollup(...words);
else
  stop(
    "用法：client.mjs document 报告.json [格式]，batch 格式 报告.json …，或 rollup 汇总机关 文件…",
  );

async function makeDocument(file, format = "pdf") {
  const report = { bytes: readFileSync(file), type: "application/json" };
  await save(await call("POST", `/v1/documents?format=${format}`, report));
}

async function makeBatch(formats, ...files) {
  await runJob(`/v1/batches?format=${encode(formats)}`, files, "生成");
}

/** 各单位的文件（JSON、DOCX、XLSX、PDF 等）加总为一份报告；有未通过的就不汇总，ZIP 中有给它们的通知。 */
async function makeRollup(agency, ...files) {
  await runJob(`/v1/rollups?agency=${encode(agency)}`, files, "通过");
}

async function runJob(target, files, made) {
  // 结果不明而重发时，带同一个 Idempotency-Key 就还是同一项任务。
  const again = { "idempotency-key": randomBytes(16).toString("hex") };
  const accepted = await call("POST", target, await formOf(files), again);
  const { id } = await accepted.json();
  const job = await waitFor(`/v1/jobs/${id}`);
  console.log(`共 ${job.total} 份，${made} ${job.made} 份，未通过 ${job.refused} 份`);
  await save(await call("GET", `/v1/jobs/${id}/result`));
}

async function formOf(files) {
  const form = new FormData();
  for (const file of files) form.append("file", new Blob([readFileSync(file)]), basename(file));
  const body = new Response(form);
  return { bytes: Buffer.from(await body.arrayBuffer()), type: body.headers.get("content-type") };
}

async function waitFor(path) {
  for (;;) {
    const response = await call("GET", path);
    const job = await response.json();
    if (job.state === "done") return job;
    const seconds = Number(response.headers.get("retry-after") ?? 1);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}

/** 发出请求，有密钥就签名。答复是问题（problem+json）时逐条印出并退出。 */
async function call(method, target, body, headers = {}) {
  const bytes = body?.bytes;
  const response = await fetch(NIANBAO_URL + target, {
    method,
    headers: {
      ...headers,
      ...(body && { "content-type": body.type }),
      ...(NIANBAO_KEY && sign({ method, target, bytes })),
    },
    body: bytes,
    redirect: "manual",
  });
  // 文件在存储中：凭所给的链接去取，不带签名。
  if (response.status === 303) return fetch(response.headers.get("location"));
  if (!response.ok) stop(describe(await response.json()));
  return response;
}

/** RFC 9421：签方法、路径、每个参数和正文的摘要。 */
function sign({ method, target, bytes }) {
  const [path, query] = target.split("?");
  const digest = bytes && `sha-256=:${createHash("sha256").update(bytes).digest("base64")}:`;
  const lines = [
    ['"@method"', method],
    ['"@path"', path],
    ...[...new URLSearchParams(query)].map(([name, value]) => [
      `"@query-param";name="${encode(name)}"`,
      encode(value),
    ]),
    ...(digest ? [['"content-digest"', digest]] : []),
  ];
  const covered = lines.map(([name]) => name).join(" ");
  const created = Math.floor(Date.now() / 1000);
  const nonce = randomBytes(16).toString("hex");
  const parameters = `(${covered});created=${created};nonce="${nonce}";keyid="${NIANBAO_KEY}";alg="hmac-sha256"`;
  const text = [...lines, ['"@signature-params"', parameters]]
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");
  const secret = Buffer.from(NIANBAO_SECRET, "base64");
  return {
    ...(digest && { "content-digest": digest }),
    "signature-input": `sig=${parameters}`,
    signature: `sig=:${createHmac("sha256", secret).update(text).digest("base64")}:`,
  };
}

/** 百分号编码：除字母、数字和 * - . _ 外一律编码。 */
function encode(text) {
  return encodeURIComponent(text).replace(
    /[!'()~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** 以 Content-Disposition 中的中文名（RFC 6266 的 filename*）存入当前目录。 */
async function save(response) {
  const disposition = response.headers.get("content-disposition") ?? "";
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1] ?? "result";
  const name = basename(decodeURIComponent(encoded));
  writeFileSync(name, Buffer.from(await response.arrayBuffer()));
  console.log(name);
}

function describe({ type, title, detail, errors = [] }) {
  const lines = errors.map(({ pointer, rule, detail = "" }) => `${pointer}  ${rule}  ${detail}`);
  return [`${title}：${detail}（${type}）`, ...lines].join("\n");
}

function stop(text) {
  console.error(text);
  process.exit(1);
}
