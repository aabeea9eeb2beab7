import { readFileSync, writeFileSync } from "node:fs";
import { openPackage } from "../functions/surroundings/package.ts";
import { packageVersion } from "../functions/surroundings/version.ts";
import { defaultLimits } from "../src/http/limits.ts";
import { openApiDocument } from "../src/http/openapi/document.ts";

/** Writes down what `GET /v1/openapi.json` answers, and shows the clients in `docs/api.md`. */
const docs = new URL("../docs/", import.meta.url);

const version = packageVersion();
const { editions } = openPackage(version);
const document = await openApiDocument({ editions, limits: defaultLimits, version });
writeFileSync(new URL("openapi.json", docs), `${JSON.stringify(document, undefined, 2)}\n`);

const page = new URL("api.md", docs);
const shown = readFileSync(page, "utf8").replaceAll(
  /(<!-- (clients\/[\w.]+) -->\n```\w+\n).*?(?=```\n)/gs,
  (_, start: string, file: string) => start + readFileSync(new URL(file, docs), "utf8"),
);
writeFileSync(page, shown);
