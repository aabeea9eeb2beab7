import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  faultsIn,
  kustomizationOf,
  type Manifest,
  manifestsIn,
  unknownFieldsIn,
} from "./manifests.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folders = ["", "knative"];
const all = folders.flatMap((folder) =>
  [...manifestsIn(folder)].map(([name, manifest]) => ({ file: `${folder}/${name}`, manifest })),
);
const plain = [...manifestsIn("").values()];
const named = (kind: string, among = plain): Manifest => {
  const [found] = among.filter((manifest) => manifest.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};
const pod = named("Deployment").spec.template;
const [container] = pod.spec.containers;
const knative = named("Service", [...manifestsIn("knative").values()]).spec.template;
const [knativeContainer] = knative.spec.containers;

describe("the manifests for Kubernetes and Knative", () => {
  it.each(all)("are as their schemas say: $file", async ({ manifest }) => {
    expect(await faultsIn(manifest)).toEqual([]);
  });

  it("have no field that a cluster would pass over", () => {
    expect(unknownFieldsIn(all.map(({ manifest }) => manifest))).toEqual([]);
  });

  it("would be refused with a misspelt field, or a word for a number", async () => {
    const broken = structuredClone(named("Deployment")) as Manifest;
    broken.spec.template.spec.containers[0].securityContext.readOnlyRootFileSystem = true;
    broken.spec.minReadySeconds = "5";

    expect(unknownFieldsIn([broken]).join()).toContain("readOnlyRootFileSystem");
    expect((await faultsIn(broken)).join()).toContain("minReadySeconds");
  });

  it.each(folders)("are all applied with kubectl apply -k: %j", (folder) => {
    const { resources, images } = kustomizationOf(folder);

    expect([...resources].sort()).toEqual([...manifestsIn(folder).keys()]);
    expect(images.map(({ name }: { name: string }) => name)).toEqual(["nianbao"]);
    expect(images[0].newTag).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it("name only settings that the program has, with values that it takes", async () => {
    const known = readFileSync(`${root}functions/surroundings/settings.ts`, "utf8");
    const { readSettings } = await import("../../functions/surroundings/settings.ts");
    const settings = all.filter(({ manifest }) => manifest.kind === "ConfigMap");
    const given = settings.map(({ manifest }) => manifest.data as Record<string, string>);
    const variables = [container, knativeContainer].flatMap(({ env }) =>
      env.map(({ name }: { name: string }) => name),
    );
    const names = [...given.flatMap(Object.keys), ...variables];

    const ours = names.filter((name) => name.startsWith("NIANBAO_"));
    expect(ours.filter((name) => !new RegExp(`\\b${name}\\b`).test(known))).toEqual([]);
    expect(ours.length).toBeGreaterThan(8);
    for (const one of given) expect(() => readSettings(one)).not.toThrow();
  });
});

describe("a pod", () => {
  it("has no more rights than the program needs", () => {
    expect(pod.spec).toMatchObject({
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      securityContext: {
        runAsNonRoot: true,
        runAsUser: 1000,
        seccompProfile: { type: "RuntimeDefault" },
      },
    });
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      privileged: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    });
    expect(knativeContainer.securityContext).toMatchObject({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      runAsNonRoot: true,
      capabilities: { drop: ["ALL"] },
      seccompProfile: { type: "RuntimeDefault" },
    });
    for (const member of ["hostNetwork", "hostPID", "hostIPC"]) {
      expect(pod.spec).not.toHaveProperty(member);
    }
  });

  it("writes to memory of limited size only, and takes its keys from a secret", () => {
    const kinds = pod.spec.volumes.map((volume: object) => Object.keys(volume)[1]);
    const { secret } = pod.spec.volumes[0];

    expect(kinds).toEqual(["secret", "emptyDir"]);
    expect(pod.spec.volumes[1].emptyDir.sizeLimit).toBe("64Mi");
    expect(secret.defaultMode & 0o007).toBe(0);
    expect(container.volumeMounts[0]).toMatchObject({ name: "keys", readOnly: true });
    const { data } = named("ConfigMap");
    expect(Object.keys(data).filter((name) => /KEY|SECRET|TOKEN/.test(name))).toEqual([]);
  });

  it("has limits, and asks beforehand for what it uses", () => {
    for (const { resources } of [container, knativeContainer]) {
      expect(resources).toEqual({
        requests: { cpu: "1", memory: "512Mi" },
        limits: { cpu: "2", memory: "1Gi" },
      });
    }
    expect(named("ConfigMap").data).toMatchObject({
      NIANBAO_THREADS: container.resources.limits.cpu,
      NIANBAO_THREAD_MB: "256",
    });
  });

  it("is given the time to end that the program takes", () => {
    const delay = Number(named("ConfigMap").data.NIANBAO_STOP_DELAY_SECONDS);
    const source = readFileSync(`${root}functions/commands/serve.ts`, "utf8");
    const [, drain = ""] = /drainMilliseconds = ([\d_]+);/.exec(source) ?? [];
    const seconds = Number(drain.replace("_", "")) / 1000;

    expect(seconds).toBe(27);
    expect(pod.spec.terminationGracePeriodSeconds).toBeGreaterThan(delay + seconds + 5);
    expect(knative.spec.timeoutSeconds).toBeGreaterThan(seconds + 5);
  });
});

describe("the parts", () => {
  const labels = pod.metadata.labels;

  it("mean the same pods", () => {
    const { matchLabels } = named("Deployment").spec.selector;

    expect(matchLabels).toEqual(labels);
    expect(named("Service").spec.selector).toEqual(labels);
    expect(named("PodDisruptionBudget").spec.selector.matchLabels).toEqual(labels);
    expect(named("NetworkPolicy").spec.podSelector.matchLabels).toEqual(labels);
    for (const { labelSelector } of pod.spec.topologySpreadConstraints) {
      expect(labelSelector.matchLabels).toEqual(labels);
    }
  });

  it("leave at least one of two pods running, whatever is done to nodes or versions", () => {
    expect(named("HorizontalPodAutoscaler").spec).toMatchObject({
      minReplicas: 2,
      scaleTargetRef: { kind: "Deployment", name: named("Deployment").metadata.name },
    });
    expect(named("Deployment").spec).not.toHaveProperty("replicas");
    expect(named("Deployment").spec.strategy.rollingUpdate.maxUnavailable).toBe(0);
    expect(named("PodDisruptionBudget").spec.maxUnavailable).toBe(1);
  });

  it("let in nothing but the program's port, and out only to names and the store", () => {
    const { policyTypes, ingress, egress } = named("NetworkPolicy").spec;
    const port = container.ports[0].name;

    expect(policyTypes).toEqual(["Ingress", "Egress"]);
    expect(ingress.map(({ ports }: Manifest) => ports)).toEqual([[{ protocol: "TCP", port }]]);
    expect(egress.every(({ to }: Manifest) => to.length > 0)).toBe(true);
    expect(egress.flatMap(({ ports }: Manifest) => ports.map((one: Manifest) => one.port))).toEqual(
      [53, 53, 443],
    );
    expect(named("Service").spec.ports[0].targetPort).toBe(port);
  });

  it("do not set what Knative sets itself", () => {
    const names = knativeContainer.env.map(({ name }: { name: string }) => name);

    expect(names.filter((name: string) => /^(?:PORT|K_.*)$/.test(name))).toEqual([]);
  });
});
