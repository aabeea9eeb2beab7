import { runEvents } from "../clouds/events.ts";
import { runPolledEvents } from "../clouds/polled-events.ts";
import { start } from "../clouds/start.ts";
import { functionGraph, functionGraphRuntime } from "./platform.ts";

const api = functionGraphRuntime(process.env);
await start(() => (api ? runPolledEvents(functionGraph, api) : runEvents(functionGraph)));
