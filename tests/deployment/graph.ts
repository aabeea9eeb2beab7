import type { Template } from "../lambda/packaged.ts";

/** Which resources each resource needs, by reference or by `DependsOn`. */
export function graphOf({ Resources }: Template): Map<string, readonly string[]> {
  return new Map(
    Object.entries(Resources).map(([name, resource]) => [
      name,
      [...new Set([...[resource.DependsOn ?? []].flat(), ...references(resource.Properties)])],
    ]),
  );
}

/** References to what the template does not have, as `Resource → name`. */
export function danglingIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  return [...graph].flatMap(([name, needs]) =>
    needs.filter((one) => !graph.has(one)).map((one) => `${name} → ${one}`),
  );
}

/** Resources that need themselves by way of others: CloudFormation could not create them. */
export function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  return [...graph.keys()].filter((name) => reachable(name, graph).has(name));
}

function reachable(from: string, graph: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>();
  const open = [...(graph.get(from) ?? [])];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    open.push(...(graph.get(name) ?? []));
  }
  return found;
}

function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => reference(key, inner));
}

function reference(key: string, inner: unknown): string[] {
  if (key === "Ref") return isPseudo(String(inner)) ? [] : [String(inner)];
  if (key === "Fn::GetAtt") return [String([inner].flat()[0]).split(".")[0] ?? ""];
  if (key === "Fn::Sub") return [inner].flat().flatMap(namesInText);
  return references(inner);
}

function namesInText(text: unknown): string[] {
  if (typeof text !== "string") return references(text);
  return [...text.matchAll(/\$\{([^!}]+)\}/g)]
    .map(([, name = ""]) => name.split(".")[0] ?? "")
    .filter((name) => !isPseudo(name));
}

function isPseudo(name: string): boolean {
  return name.startsWith("AWS::");
}
