import { writeSync } from "node:fs";
import { registerHooks } from "node:module";

/** Preloaded with `--import`: every module that is loaded from then on is told in the log. */
registerHooks({
  load: (url, context, next) => {
    if (url.startsWith("file:")) writeSync(2, `loads ${url}\n`);
    return next(url, context);
  },
});
