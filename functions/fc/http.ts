import { runHttp } from "../clouds/http.ts";
import { start } from "../clouds/start.ts";
import { fc } from "./platform.ts";

await start(() => runHttp(fc));
