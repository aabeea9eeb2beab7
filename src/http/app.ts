import { Hono } from "hono";
import { cors } from "hono/cors";
import { etag } from "hono/etag";
import { methodNotAllowed } from "hono/method-not-allowed";
import { secureHeaders } from "hono/secure-headers";
import { handleError } from "./answer/handle-error.ts";
import { addBatchRoutes } from "./calls/batches.ts";
import { answerCheck } from "./calls/checks.ts";
import { answerDocument } from "./calls/documents.ts";
import { listEditions, schemaOf } from "./calls/editions.ts";
import { addEventRoutes } from "./calls/events.ts";
import { addHealthRoutes } from "./calls/health.ts";
import { answerImport } from "./calls/imports.ts";
import type { Environment } from "./environment.ts";
import { observe } from "./observe.ts";
import { addPageRoutes } from "./page.ts";
import { Problem } from "./problem.ts";
import { answerRollup } from "./rollups/rollups.ts";
import { routedPath } from "./routed-path.ts";
import type { Services } from "./services.ts";

export type App = Hono<Environment>;

/** The HTTP interface, the same on every platform: a request in, a response out. */
export function createApp(services: Services): App {
  const app: App = new Hono<Environment>({ getPath: routedPath });
  app.use(observe(services));
  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      // Whether a whole domain is for HTTPS only is for those to say who run it.
      strictTransportSecurity: false,
      overwrite: false,
    }),
  );
  allowOrigins(app, services.origins ?? []);
  app.use(methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }));

  app.post("/v1/documents", (context) => answerDocument(context, services));
  app.post("/v1/checks", (context) => answerCheck(context, services));
  app.post("/v1/imports", (context) => answerImport(context, services));
  addBatchRoutes(app, services);
  app.post("/v1/rollups", (context) => answerRollup(context, services));
  addDescriptions(app, services);
  if (services.events) addEventRoutes(app, services.events, services.limits.bodyBytes);
  if (services.page) addPageRoutes(app, services.page);
  addHealthRoutes(app, services);

  app.notFound((context) => handleError(notFound(context.req.path), context, services));
  app.onError((error, context) => handleError(error, context, services));
  return app;
}

/** What never changes while a program runs, and is no secret. */
function addDescriptions(app: App, services: Services): void {
  const { editions } = services;
  app.use("/v1/editions/*", etag());
  app.use("/v1/openapi.json", etag());
  app.get("/v1/editions", (context) => context.json(listEditions(editions)));
  app.get("/v1/editions/:id/schema", (context) =>
    context.json(schemaOf(context.req.param("id"), editions), 200, {
      "content-type": "application/schema+json",
    }),
  );
  app.get("/v1/openapi.json", async (context) => {
    const { openApiDocument } = await import("./openapi/document.ts");
    return context.json(await openApiDocument(services));
  });
}

/** Pages of other origins may not call, unless they are named. */
function allowOrigins(app: App, origins: readonly string[]): void {
  if (origins.length === 0) return;
  const exposeHeaders = [
    "Content-Disposition",
    "ETag",
    "Location",
    "Nianbao-Findings",
    "Retry-After",
    "X-Request-Id",
  ];
  app.use("/v1/*", cors({ origin: [...origins], exposeHeaders, maxAge: 3600 }));
}

function notFound(path: string): Problem {
  return new Problem("not-found", { path });
}

function refuseMethod({ req: { path } }: { req: { path: string } }, methods: string[]): never {
  const expected = methods.join(", ");
  throw new Problem("method-not-allowed", { path, expected }, { headers: { allow: expected } });
}
