#!/usr/bin/env python3
"""调用 nianbao 的 HTTP 接口。Python 3.8 以上，不需要安装任何包。

    python3 client.py document 报告.json [pdf|docx|ofd|html|html-fragment]
    python3 client.py batch pdf,docx 报告1.json 报告2.json …
    python3 client.py rollup 汇总机关 甲局.docx 乙局.xlsx 丙局.json …

环境变量：NIANBAO_URL（默认 http://localhost:8080）；
服务要求签名时另设 NIANBAO_KEY（密钥编号）和 NIANBAO_SECRET（秘密，Base64）。
"""

import base64
import hashlib
import hmac
import json
import os
import re
import secrets
import sys
import time
from pathlib import Path
from typing import NamedTuple
from urllib.error import HTTPError
from urllib.parse import parse_qsl, quote, unquote
from urllib.request import HTTPRedirectHandler, Request, build_opener, urlopen

URL = os.environ.get("NIANBAO_URL", "http://localhost:8080")
KEY = os.environ.get("NIANBAO_KEY")
SECRET = os.environ.get("NIANBAO_SECRET", "")


class Body(NamedTuple):
    data: bytes
    type: str


def make_document(file, form="pdf"):
    body = Body(Path(file).read_bytes(), "application/json")
    save(call("POST", f"/v1/documents?format={form}", body))


def make_batch(formats, *files):
    run_job(f"/v1/batches?format={encode(formats)}", files, "生成")


def make_rollup(agency, *files):
    """各单位的文件（JSON、DOCX、XLSX、PDF 等）加总为一份报告；有未通过的就不汇总，ZIP 中有给它们的通知。"""
    run_job(f"/v1/rollups?agency={encode(agency)}", files, "通过")


def run_job(target, files, made):
    # 结果不明而重发时，带同一个 Idempotency-Key 就还是同一项任务。
    again = {"Idempotency-Key": secrets.token_hex(16)}
    accepted = call("POST", target, form_of(files), again)
    path = "/v1/jobs/" + json.load(accepted)["id"]
    job = wait_for(path)
    print(f"共 {job['total']} 份，{made} {job['made']} 份，未通过 {job['refused']} 份")
    save(call("GET", path + "/result"))


def form_of(files):
    """multipart/form-data：每个文件一段，都叫 file。"""
    boundary = secrets.token_hex(16)
    parts = b""
    for file in files:
        parts += (
            f"--{boundary}\r\n"
            f'Content-Disposition: form-data; name="file"; filename="{Path(file).name}"\r\n'
            "Content-Type: application/octet-stream\r\n\r\n"
        ).encode() + Path(file).read_bytes() + b"\r\n"
    parts += f"--{boundary}--\r\n".encode()
    return Body(parts, f"multipart/form-data; boundary={boundary}")


def wait_for(path):
    while True:
        response = call("GET", path)
        job = json.load(response)
        if job["state"] == "done":
            return job
        time.sleep(int(response.headers.get("Retry-After", 1)))


class KeepRedirect(HTTPRedirectHandler):
    """不自动转到别处：签名只给 nianbao 看。"""

    def redirect_request(self, *_):
        return None


def call(method, target, body=None, headers=None):
    """发出请求，有密钥就签名。答复是问题（problem+json）时逐条印出并退出。"""
    headers = dict(headers or {})
    if body:
        headers["Content-Type"] = body.type
    data = body.data if body else None
    if KEY:
        headers.update(sign(method, target, data))
    request = Request(URL + target, data=data, headers=headers, method=method)
    try:
        return build_opener(KeepRedirect).open(request)
    except HTTPError as answer:
        # 文件在存储中：凭所给的链接去取，不带签名。
        if answer.code == 303:
            return urlopen(answer.headers["Location"])
        sys.exit(describe(json.load(answer)))


def sign(method, target, data):
    """RFC 9421：签方法、路径、每个参数和正文的摘要。"""
    path, _, query = target.partition("?")
    lines = [('"@method"', method), ('"@path"', path)]
    for name, value in parse_qsl(query, keep_blank_values=True):
        lines.append((f'"@query-param";name="{encode(name)}"', encode(value)))
    headers = {}
    if data:
        headers["Content-Digest"] = f"sha-256=:{to_base64(hashlib.sha256(data).digest())}:"
        lines.append(('"content-digest"', headers["Content-Digest"]))
    covered = " ".join(name for name, _ in lines)
    parameters = (
        f'({covered});created={int(time.time())};nonce="{secrets.token_hex(16)}"'
        f';keyid="{KEY}";alg="hmac-sha256"'
    )
    lines.append(('"@signature-params"', parameters))
    text = "\n".join(f"{name}: {value}" for name, value in lines)
    mac = hmac.new(base64.b64decode(SECRET), text.encode(), hashlib.sha256)
    headers["Signature-Input"] = f"sig={parameters}"
    headers["Signature"] = f"sig=:{to_base64(mac.digest())}:"
    return headers


def encode(text):
    """百分号编码：除字母、数字和 * - . _ 外一律编码。"""
    return quote(text, safe="*-._").replace("~", "%7E")


def to_base64(data):
    return base64.b64encode(data).decode()


def save(response):
    """以 Content-Disposition 中的中文名（RFC 6266 的 filename*）存入当前目录。"""
    disposition = response.headers.get("Content-Disposition", "")
    found = re.search(r"filename\*=UTF-8''([^;]+)", disposition, re.IGNORECASE)
    name = Path(unquote(found[1] if found else "result")).name
    Path(name).write_bytes(response.read())
    print(name)


def describe(problem):
    lines = [f"{problem['title']}：{problem['detail']}（{problem['type']}）"]
    for error in problem.get("errors", []):
        lines.append(f"{error['pointer']}  {error['rule']}  {error.get('detail', '')}")
    return "\n".join(lines)


if __name__ == "__main__":
    commands = {"document": make_document, "batch": make_batch, "rollup": make_rollup}
    if len(sys.argv) < 3 or sys.argv[1] not in commands:
        sys.exit(__doc__)
    commands[sys.argv[1]](*sys.argv[2:])
