import { runHttp } from "../clouds/http.ts";
import { start } from "../clouds/start.ts";
import { scf } from "./platform.ts";

await start(() => runHttp(scf));
