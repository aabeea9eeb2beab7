import { isDeepStrictEqual } from "node:util";
import { Ajv2020 } from "ajv/dist/2020.js";
import { readZip } from "../../../src/jobs/zip/read-zip.ts";
import {
  type Description,
  type Operation,
  pointerTo,
  type ResponseObject,
  resolve,
} from "./description.ts";

/** Where an answer differs from what the document says of it. */
export type Judge = (asked: Asked, response: Response) => Promise<string[]>;

type Asked = { readonly operation: Operation; readonly name: string };

type Validate = (pointer: string, value: unknown) => string[];

export function judgeBy(description: Description): Judge {
  const validate = validator(description);
  return async ({ operation, name }, response) => {
    const status = String(response.status);
    const said = operation.responses[status];
    const expected = expectedStatuses(operation, name);
    if (!said || !expected.includes(status)) {
      return [`${status}, not ${expected.join("/")}: ${(await response.text()).slice(0, 300)}`];
    }
    const at = ["paths", operation.path, operation.method.toLowerCase(), "responses", status];
    return [
      ...missingHeaders(said, response, description),
      ...(await judgeBody({ said, at, name }, response, validate)),
    ];
  };
}

type Said = {
  readonly said: ResponseObject;
  /** Where it stands in the document. */
  readonly at: readonly string[];
  readonly name: string;
};

async function judgeBody({ said, at, name }: Said, response: Response, validate: Validate) {
  if (response.status === 303) return judgeZip(await fetchLink(response), validate);
  if (!said.content) return (await response.text()) === "" ? [] : ["a body"];
  const type = (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
  const content = said.content[type];
  if (!content) return [`content type ${type}`];
  if (type === "application/zip") return judgeZip(response, validate);
  if (!type.endsWith("json")) return (await response.arrayBuffer()).byteLength > 0 ? [] : ["empty"];
  const value: unknown = await response.json();
  return [
    ...validate(pointerTo(...at, "content", type, "schema"), value),
    ...judgeLikeness(value, content.examples?.[name]),
  ];
}

function judgeLikeness(value: unknown, example: { readonly value: unknown } | undefined) {
  const isLike = !example || isDeepStrictEqual(comparable(value), comparable(example.value));
  return isLike ? [] : [`not the example: ${JSON.stringify(value)}`];
}

/** The status whose answer shows an example of that name, or else those that all is well with. */
function expectedStatuses({ responses }: Operation, name: string): string[] {
  const statuses = Object.keys(responses);
  const shown = statuses.filter((status) =>
    Object.values(responses[status]?.content ?? {}).some(({ examples = {} }) => name in examples),
  );
  return shown.length > 0 ? shown : statuses.filter((status) => /^2|303/.test(status));
}

function missingHeaders(said: ResponseObject, { headers }: Response, description: Description) {
  return Object.entries(said.headers ?? {})
    .filter(([name, header]) => {
      const { required } = resolve<{ required?: boolean }>(header, description);
      return required && !headers.has(name);
    })
    .map(([name]) => `no header ${name}`);
}

export function validator(description: Description): Validate {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema(description as object, "description");
  return (pointer, value) => {
    const check = ajv.compile({ $ref: `description#${encodeURI(pointer)}` });
    if (check(value)) return [];
    return (check.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  };
}

/** A job's id and times, and a gateway's stage, are others in each answer. */
function comparable(value: unknown): unknown {
  const { id } = value as { readonly id?: string };
  const text = JSON.stringify(value)
    .replaceAll(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"time"')
    .replaceAll(/"\/\w+(?=\/v1\/jobs\/)/g, '"');
  return JSON.parse(id === undefined ? text : text.replaceAll(id, "id"));
}

function fetchLink({ headers }: Response): Promise<Response> {
  return fetch(headers.get("location") ?? "");
}

/** What the result of a batch or a roll-up holds besides its documents. */
async function judgeZip(response: Response, validate: Validate): Promise<string[]> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const files = await readZip(bytes, { entries: 100, bytes: 100_000_000 });
  const read = (name: string): unknown => {
    const file = files.find((one) => one.name === name);
    return file && JSON.parse(new TextDecoder().decode(file.bytes));
  };
  const findings = files.flatMap(({ name }) => (name.startsWith("findings/") ? [read(name)] : []));
  const component = (name: string) => pointerTo("components", "schemas", name);
  const manifest = read("manifest.json") as { readonly items: readonly object[] };
  const isRollup = manifest.items.some((item) => "state" in item);
  return [
    ...validate(component(isRollup ? "RollupManifest" : "Manifest"), manifest),
    ...findings.flat().flatMap((one) => validate(component("Finding"), one)),
  ];
}
