import { runHttp } from "../clouds/http.ts";
import { start } from "../clouds/start.ts";
import { functionGraph } from "./platform.ts";

await start(() => runHttp(functionGraph));
