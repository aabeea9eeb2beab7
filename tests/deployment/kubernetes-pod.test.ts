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
      const ready = await statusOf(`${pod.url}/readyz`);
      const health = await statusOf(`${pod.url}/healthz`);
      if (ready === gone || health === gone) break;
      told.push(ready);
      if (ready === 503) healthy.push(health);
    }

    expect(await stopped).toBe(0);
    expect([...new Set(told)].slice(-1)).toEqual([503]);
    expect(new Set(healthy)).toEqual(new Set([200]));
    expect(readdirSync(join(pod.folder, "app"))).toEqual([]);
  });
});

/** Nobody listens there any more. */
const gone = 0;

async function statusOf(url: string): Promise<number> {
  return (await fetch(url).catch(() => ({ status: gone }))).status;
}
