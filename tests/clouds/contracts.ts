import type { ExclusiveBy } from "../../functions/stores/exclusive-by.ts";
import type { CloudName } from "../../scripts/clouds/clouds.ts";
import { openRuntimeApi } from "./runtime-api.ts";
import { type RunningPackage, startPackage } from "./start-package.ts";

type Variables = Readonly<Record<string, string>>;

/** How a cloud starts and calls a function, as its documents have it: see docs/deploy.md. */
export type Contract = {
  readonly cloud: CloudName;
  /** The header by which its store forbids overwriting. */
  readonly exclusive: ExclusiveBy;
  readonly startFile: string;
  /** Whether functions have keys that stay, in the SDK's own variables: none come with calls. */
  readonly hasFixedKeys?: boolean;
  /** What the platform adds to each HTTP call, the role's keys among it where it hands them out. */
  readonly httpHeaders: (token: string) => Record<string, string>;
  readonly startEvents: (code: string, variables: Variables) => Promise<EventFunction>;
};

export type EventFunction = {
  readonly running: RunningPackage;
  /** Hands it an event; what it tells its platform of a failure, as JSON. */
  readonly send: (event: string, token: string) => Promise<string | undefined>;
  readonly stop: () => Promise<number | null>;
};

export const secretWord = "secret-of-the-role";

const fcHeaders = (token: string) => ({
  "x-fc-request-id": "1-67a59f35-150c1267",
  "x-fc-access-key-id": "STS.id",
  "x-fc-access-key-secret": secretWord,
  "x-fc-security-token": token,
  "x-fc-function-name": "nianbao",
  "x-fc-function-memory": "2048",
});

const scfHeaders = (token: string) => ({
  "x-scf-request-id": "17aa3abd-c47a-11f1-a139-525400ba74cf",
  "x-scf-secret-id": "AKIDid",
  "x-scf-secret-key": secretWord,
  "x-scf-session-token": token,
});

const graphHeaders = (token: string) => ({
  "x-cff-request-id": "11cdcdcf33949dc6d722640a13091c77",
  "x-cff-security-access-key": "id",
  "x-cff-security-secret-key": secretWord,
  "x-cff-security-token": token,
});

/** Functions that are called over HTTP with their events. */
function called(
  startFile: string,
  path: string,
  headers: (token: string) => Record<string, string>,
) {
  return async (code: string, variables: Variables): Promise<EventFunction> => {
    const running = startPackage(`${code}/${startFile}`, variables);
    const url = await running.url;
    return {
      running,
      send: async (body, token) => {
        const type = { "content-type": "application/octet-stream" };
        const init = { method: "POST", body, headers: { ...headers(token), ...type } };
        const answer = await fetch(url + path, init);
        const told = await answer.text();
        const status = answer.headers.get("x-fc-status");
        return answer.ok ? undefined : JSON.stringify({ http: answer.status, status, told });
      },
      stop: () => running.stop(),
    };
  };
}

/** Functions that ask for their events. */
function asking(
  next: string,
  addressOf: (port: number) => Variables,
  headers: (token: string) => Record<string, string>,
) {
  return async (code: string, variables: Variables): Promise<EventFunction> => {
    const api = await openRuntimeApi(next);
    const running = startPackage(`${code}/bootstrap`, { ...variables, ...addressOf(api.port) });
    const ended = running.ended.then(() => Promise.reject(new Error(running.log())));
    ended.catch(() => undefined);
    await Promise.race([api.asked, ended]);
    return {
      running,
      send: async (event, token) => {
        const { path, body } = await Promise.race([api.invoke(event, headers(token)), ended]);
        return /error/.test(path) ? JSON.stringify({ path, told: body }) : undefined;
      },
      stop: async () => {
        const code = await running.stop();
        await api.close();
        return code;
      },
    };
  };
}

const fcEvents = (token: string) => ({ ...fcHeaders(token), "x-fc-control-path": "/invoke" });

export const contracts: readonly (readonly [name: string, contract: Contract])[] = [
  [
    "FC",
    {
      cloud: "fc",
      exclusive: "x-oss-forbid-overwrite",
      startFile: "bootstrap",
      httpHeaders: (token) => ({ ...fcHeaders(token), "x-fc-control-path": "/http-invoke" }),
      startEvents: called("bootstrap", "/invoke", fcEvents),
    },
  ],
  [
    "SCF, from an image",
    {
      cloud: "scf",
      exclusive: "x-cos-forbid-overwrite",
      startFile: "scf_bootstrap",
      httpHeaders: scfHeaders,
      startEvents: called("bootstrap", "/event-invoke", scfHeaders),
    },
  ],
  [
    "SCF, with a custom runtime",
    {
      cloud: "scf",
      exclusive: "x-cos-forbid-overwrite",
      startFile: "scf_bootstrap",
      httpHeaders: scfHeaders,
      startEvents: asking(
        "/runtime/invocation/next",
        (port) => ({ SCF_RUNTIME_API: "127.0.0.1", SCF_RUNTIME_API_PORT: String(port) }),
        scfHeaders,
      ),
    },
  ],
  [
    "FunctionGraph",
    {
      cloud: "functiongraph",
      exclusive: "x-obs-forbid-overwrite",
      startFile: "bootstrap",
      httpHeaders: graphHeaders,
      startEvents: asking(
        "/v1/runtime/invocation/request",
        (port) => ({
          RUNTIME_API_ADDR: `127.0.0.1:${port}`,
          RUNTIME_CODE_ROOT: "/opt/function/code",
        }),
        graphHeaders,
      ),
    },
  ],
  [
    "FunctionGraph, from an image",
    {
      cloud: "functiongraph",
      exclusive: "x-obs-forbid-overwrite",
      startFile: "bootstrap",
      httpHeaders: graphHeaders,
      startEvents: called("bootstrap", "/invoke", graphHeaders),
    },
  ],
];

/** What a function of a cloud is given to find its keys; nothing where they come with its calls. */
export function keyVariables({ hasFixedKeys }: Contract): Variables {
  if (!hasFixedKeys) return {};
  return { AWS_ACCESS_KEY_ID: "id", AWS_SECRET_ACCESS_KEY: secretWord };
}

/** What the store demands of keys; those that stay bear no token. */
export function demandedToken({ hasFixedKeys }: Contract, token: () => string) {
  return hasFixedKeys ? {} : { token };
}

/** One of each cloud, for what has nothing to do with events. */
export const httpContracts = contracts.filter(
  ([, { cloud }], index) => contracts.findIndex(([, one]) => one.cloud === cloud) === index,
);
