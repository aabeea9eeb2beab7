import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isNobodyAble } from "../faults/nobody.ts";
import { huaiyin } from "../http/builders.ts";
import { manifestsIn } from "./manifests.ts";
import { mountKeys, type Pod, runPod } from "./pod.ts";

const manifests = manifestsIn("");
const template = manifests.get("deployment.yaml")?.spec.template.spec;
const [container] = template.containers;
const settings = manifests.get("settings.yaml")?.data;

describe.skipIf(!isNobodyAble)("a pod of the Deployment", () => {
  let pod: Pod;
  beforeAll(async () => {
    pod = await runPod(container, settings, (folder) => ({
      NIANBAO_STORE: join(folder, "store"),
      NIANBAO_KEYS_FILE: mountKeys(folder),
    }));
  });
  afterAll(() => pod.remove());

  it.each(["startupProbe", "livenessProbe", "readinessProbe"])(
    "answers its %s with 200, to whom nothing is signed",
    async (name) => {
      const { path, port } = container[name].httpGet;

      const { status } = await fetch(`${pod.url}${path}`);

      expect([status, port]).toEqual([200, container.ports[0].name]);
    },
  );

  it("listens where the Service sends requests, and on all addresses of the pod", () => {
    const variables = new Map(
      container.env.map(({ name, value }: Record<string, string>) => [name, value]),
    );

    expect(variables.get("PORT")).toBe(String(container.ports[0].containerPort));
    expect(variables.get("HOST")).toBe("0.0.0.0");
  });

  it("reads its keys where they are mounted, and is asked for them by every caller", async () => {
    const file = container.env.find(({ name }: { name: string }) => name === "NIANBAO_KEYS_FILE");
    const [mount] = container.volumeMounts;

    const answer = await fetch(`${pod.url}/v1/documents`, { method: "POST", body: huaiyin });

    expect(file.value).toBe(`${mount.mountPath}/keys.json`);
    expect(answer.status).toBe(401);
    expect(pod.log()).not.toContain("keys-file-open-to-others");
  });

  it("says for five seconds that it goes, answers all the while, and ends with 0", async () => {
    const stopped = pod.stop();
    const told: number[] = [];
    const healthy: number[] = [];
    for (;;) {
      const { status } = await fetch(`${pod.url}/readyz`).catch(() => ({ status: 0 }));
      if (status === 0) break;
      told.push(status);
      if (status === 503) healthy.push((await fetch(`${pod.url}/healthz`)).status);
    }

    expect(await stopped).toBe(0);
    expect([...new Set(told)].slice(-1)).toEqual([503]);
    expect(new Set(healthy)).toEqual(new Set([200]));
    expect(readdirSync(join(pod.folder, "app"))).toEqual([]);
  });
});
