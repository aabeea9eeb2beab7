// 接收任务完成的通知（Standard Webhooks）。Node.js 20 以上，不需要安装任何包。
//
//   NIANBAO_WEBHOOK_SECRET=whsec_… node webhook.mjs [端口]
//
// 只听本机；对外由反向代理以 https 转来。
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";

const { NIANBAO_WEBHOOK_SECRET = "" } = process.env;
const secret = Buffer.from(NIANBAO_WEBHOOK_SECRET.replace(/^whsec_/, ""), "base64");
const longestBytes = 10_000;
const goodForSeconds = 300;

/** 已经收到的通知：同一项任务可能通知不止一次。正式使用时请存入数据库。 */
const known = new Set();

const server = createServer(async (request, response) => {
  const body = await read(request);
  if (body === undefined || !isGenuine(request.headers, body)) {
    response.writeHead(400).end();
    return;
  }
  // 先答复，再做事：答复不是 2xx，或 10 秒内没有答复，都会再通知。
  response.writeHead(204).end();
  const id = request.headers["webhook-id"];
  if (known.has(id)) return;
  known.add(id);
  const { data } = JSON.parse(body);
  console.log(
    `任务 ${data.id} 完成：共 ${data.total} 份，${data.made} 份成，${data.refused} 份未通过`,
  );
  // 这里接着签名去取 /v1/jobs/{id}/result，见 client.mjs。
});

/** 签的是“编号.时间.正文”；签名可能有几个，以空格隔开（换秘密的时候）。时间相差太多的不收。 */
function isGenuine(headers, body) {
  const time = headers["webhook-timestamp"] ?? "";
  const age = Math.abs(Date.now() / 1000 - Number(time));
  if (secret.length === 0 || !(age <= goodForSeconds)) return false;
  const text = `${headers["webhook-id"]}.${time}.${body}`;
  const expected = createHmac("sha256", secret).update(text).digest();
  return (headers["webhook-signature"] ?? "").split(" ").some((one) => {
    const given = Buffer.from(one.replace(/^v1,/, ""), "base64");
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

async function read(request) {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) {
    body += chunk;
    if (body.length > longestBytes) return undefined;
  }
  return body;
}

server.listen(Number(process.argv[2] ?? 8090), "127.0.0.1", () => {
  console.log(`正在接收通知：http://127.0.0.1:${server.address().port}`);
});
