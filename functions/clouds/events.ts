import { attempt } from "./attempt.ts";
import { callOf } from "./call-of.ts";
import type { Platform } from "./platform.ts";
import { openRole } from "./role-keys.ts";
import { serve } from "./serve.ts";
import { openWork } from "./work.ts";

/**
 * The function behind a cloud's bucket triggers, where the platform calls a server with its events.
 * Nothing else is answered: what a caller sends is no event.
 *
 * @throws {GenerationError} when a setting is missing or wrong
 */
export async function runEvents(platform: Platform): Promise<void> {
  const role = openRole(platform, process.env);
  const work = openWork(process.env, role.keys);
  await serve(platform, role, async (request) => {
    const kind = platform.kindOf(callOf(request));
    if (kind === "lifecycle") return new Response(null);
    if (kind === "http") return new Response(null, { status: 404 });
    const told = await attempt(work, await request.text());
    return told ? Response.json(told, platform.failure) : Response.json({});
  });
}
