import { fileURLToPath } from "node:url";
import { openPage } from "../../functions/materials/page-files.ts";
import { listen } from "../../functions/server/listen.ts";
import { createApp } from "../../src/http/app.ts";
import { services } from "../http/builders.ts";

const fonts = fileURLToPath(new URL("../../fonts", import.meta.url));

/** The HTTP application with a page that was built into a folder, on a free port of this machine. */
export async function servePage(folder: string): Promise<{ address: string; close: () => void }> {
  const page = openPage(folder, fonts);
  if (!page) throw new Error(`no page in ${folder}`);
  const { fetch } = createApp(services({ page }).services);
  const refuse = () => new Response(null, { status: 400 });
  const answers = { fetch: (request: Request) => fetch(request), refuse };
  const { port, drain } = await listen(answers, { host: "127.0.0.1", port: 0 });
  return { address: `http://127.0.0.1:${port}/`, close: () => void drain() };
}
