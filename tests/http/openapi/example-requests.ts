import { exampleRequestId } from "../../../src/http/openapi/examples.ts";
import type { Operation, Parameter } from "./description.ts";

/** A request that the document shows, by the name of its example. */
export type ExampleRequest = {
  readonly operation: Operation;
  readonly name: string;
  readonly request: Request;
};

/** What only an answer before can tell, such as a job's id. */
export type Given = Readonly<Record<string, string>>;

/** Names of examples in parameters, bodies and answers; `""` where there is none. */
export function exampleNames({ parameters, bodies, responses }: Operation): string[] {
  const contents = [bodies, ...Object.values(responses).map(({ content = {} }) => content)];
  const holders = [...parameters, ...contents.flatMap((content) => Object.values(content))];
  const names = new Set(holders.flatMap(({ examples = {} }) => Object.keys(examples)));
  return names.size > 0 ? [...names] : [""];
}

/** The request of an example; undefined when it needs what is not shown. */
export function exampleRequest(
  operation: Operation,
  name: string,
  given: Given = {},
): Request | undefined {
  const values = operation.parameters.map((one) => ({
    ...one,
    value: shownValue(one, name, given),
  }));
  if (values.some(({ required, value }) => required && value === undefined)) return undefined;
  const of = (place: Parameter["in"]) =>
    values.flatMap(({ in: where, name: key, value }) =>
      where === place && value !== undefined ? [[key, value] as const] : [],
    );
  const path = of("path").reduce(
    (address, [key, value]) => address.replace(`{${key}}`, encodeURIComponent(value)),
    operation.path,
  );
  const query = new URLSearchParams(Object.fromEntries(of("query")));
  const body = bodyOf(operation, name);
  const headers = { ...Object.fromEntries(of("header")), "x-request-id": exampleRequestId };
  return new Request(`http://localhost${path}${query.size > 0 ? `?${query}` : ""}`, {
    method: operation.method,
    headers: {
      ...headers,
      ...(body?.type && { "content-type": body.type }),
    },
    ...(body && { body: body.content }),
  });
}

function shownValue({ name: key, examples }: Parameter, name: string, given: Given) {
  const value = examples?.[name]?.value ?? given[key];
  return value === undefined ? undefined : [value].flat().join(",");
}

type Body = { readonly content: string | FormData; readonly type?: string };

/** A form's type tells its boundary, too, and is written by `Request`. */
function bodyOf({ bodies }: Operation, name: string): Body | undefined {
  for (const [type, { examples }] of Object.entries(bodies)) {
    const example = examples?.[name];
    if (!example) continue;
    if (type === "multipart/form-data") return { content: formOf(example.value) };
    const isJson = type.endsWith("json");
    return { content: isJson ? JSON.stringify(example.value) : String(example.value), type };
  }
  return undefined;
}

/** Parts that are objects are files with JSON, as the document says of them. */
function formOf(value: unknown): FormData {
  const form = new FormData();
  for (const [name, part] of Object.entries(value as object)) {
    for (const [index, one] of [part].flat().entries()) {
      const file = new Blob([JSON.stringify(one)], { type: "application/json" });
      form.append(name, file, `${index + 1}.json`);
    }
  }
  return form;
}
