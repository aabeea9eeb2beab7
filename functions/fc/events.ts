import { runEvents } from "../clouds/events.ts";
import { start } from "../clouds/start.ts";
import { fc } from "./platform.ts";

await start(() => runEvents(fc));
