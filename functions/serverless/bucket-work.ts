import { bucketNaming } from "../../src/bucket/naming.ts";
import type { Notice } from "../../src/bucket/notice.ts";
import { areApart } from "../../src/bucket/place.ts";
import { type ObjectEnd, type ObjectRun, runObject } from "../../src/bucket/run-object.ts";
import { inThreadMaker } from "../../src/http/makers/in-thread-maker.ts";
import { GenerationError } from "../../src/messages/generation-error.ts";
import { openResources } from "../materials/resources.ts";
import { openServerStore } from "../server/open-server-store.ts";
import { openStore } from "../stores/open-store.ts";
import { readS3Place } from "../stores/s3-place.ts";
import { readSettings } from "../surroundings/settings.ts";
import type { Variables } from "../surroundings/variables.ts";
import { objectTools } from "../work/object-tools.ts";
import { readObjectWish } from "../work/object-wish.ts";
import { type RoleKeys, storeOnDemand } from "./bucket-and-keys.ts";
import { clock, log } from "./log.ts";

type WorkOptions = {
  readonly keys?: RoleKeys;
  /** After the first one; the notice has to come more often than that. */
  readonly furtherAttempts?: number;
};

/**
 * What works on the objects of `NIANBAO_INPUT` in a function, with results in `NIANBAO_OUTPUT`. Neither
 * is asked for anything before the first object comes.
 *
 * @throws {GenerationError} `BUCKET-HALF`, `BUCKET-OVERLAP`, `SETTING-FORMATS`
 */
export function openObjectWork(
  variables: Variables,
  { keys, furtherAttempts = 3 }: WorkOptions = {},
): (notice: Notice, run: ObjectRun) => Promise<ObjectEnd> {
  const { NIANBAO_INPUT: inputAddress = "", NIANBAO_OUTPUT: outputAddress = "" } = variables;
  const place = readS3Place(inputAddress);
  const target = readS3Place(outputAddress);
  if (!place || !target) throw new GenerationError("BUCKET-HALF", {});
  if (!areApart(place, target)) {
    throw new GenerationError("BUCKET-OVERLAP", { input: inputAddress, output: outputAddress });
  }
  const { limits, pathStyle } = readSettings(variables);
  const tools = objectTools({
    input: storeOnDemand(() =>
      openStore(inputAddress, { pathStyle, keys, exclusiveBy: "if-none-match" }),
    ),
    place,
    output: storeOnDemand(() => openServerStore(outputAddress, { pathStyle, keys })),
    naming: bucketNaming,
    wish: readObjectWish(variables),
    maker: inThreadMaker(openResources()),
    limits,
    // While one report of a ZIP waits for the bucket, another one is made.
    parallel: 2,
    furtherAttempts,
    clock,
    log,
  });
  return (notice, run) => runObject(notice, run, tools);
}
