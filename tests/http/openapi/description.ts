/** As far as an OpenAPI document is looked into here. */
export type Description = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

type Named<Value> = Readonly<Record<string, Value>>;

type Examples = Named<{ readonly value: unknown }>;

export type OperationObject = {
  readonly operationId: string;
  readonly parameters?: readonly unknown[];
  readonly requestBody?: unknown;
  readonly responses: Named<ResponseObject>;
};

export type Parameter = {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly examples?: Examples;
};

export type Content = Named<{ readonly schema?: object; readonly examples?: Examples }>;

export type ResponseObject = {
  readonly headers?: Named<unknown>;
  readonly content?: Content;
  readonly links?: Named<{ readonly operationId: string }>;
};

/** One operation with its parameters and its body in place of references. */
export type Operation = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly bodies: Content;
  readonly responses: Named<ResponseObject>;
};

export function operationsOf(description: Description): Operation[] {
  return Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      id: operation.operationId,
      method: method.toUpperCase(),
      path,
      parameters: (operation.parameters ?? []).map((one) => resolve<Parameter>(one, description)),
      bodies: resolve<{ content: Content }>(operation.requestBody, description)?.content ?? {},
      responses: operation.responses,
    })),
  );
}

/** What a reference points to, or the value itself. */
export function resolve<Value>(value: unknown, description: Description): Value {
  const isReference = typeof value === "object" && value !== null && "$ref" in value;
  if (!isReference) return value as Value;
  const [, kind = "", name = ""] = /^#\/components\/(\w+)\/(.+)$/.exec(String(value.$ref)) ?? [];
  return description.components[kind]?.[name] as Value;
}

/** Where the document itself says something, for error messages and for `$ref`s. */
export function pointerTo(...steps: readonly string[]): string {
  return steps.map((step) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
