import { parse } from "content-disposition";

/**
 * Gives a document's name to curl, too: `curl -OJ` reads `filename` only, not `filename*`, and
 * takes its bytes as they are. Others read `filename*`, and get plain ASCII in `filename`.
 */
export function nameForCurl(request: Request, response: Response): Response {
  const given = response.headers.get("content-disposition");
  const isCurl = request.headers.get("user-agent")?.startsWith("curl/") ?? false;
  const name = given && isCurl ? parse(given).parameters.filename : undefined;
  if (name === undefined) return response;
  const bytes = Buffer.from(name.replaceAll(/["\\]/g, "_")).toString("latin1");
  response.headers.set("content-disposition", `attachment; filename="${bytes}"`);
  return response;
}
