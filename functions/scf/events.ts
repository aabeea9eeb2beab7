import { runEvents } from "../clouds/events.ts";
import { runPolledEvents } from "../clouds/polled-events.ts";
import { start } from "../clouds/start.ts";
import { scf, scfRuntime } from "./platform.ts";

const api = scfRuntime(process.env);
await start(() => (api ? runPolledEvents(scf, api) : runEvents(scf)));
