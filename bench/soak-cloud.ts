import { parseArgs } from "node:util";
import { soakCloud } from "../tests/clouds/soak.ts";

/**
 * `node bench/soak-cloud.ts --cloud oss --objects 1000 --kills 10 --seed 1`: reports through two
 * servers over a store on loopback that does what OSS or COS is documented to do, with killed
 * servers and a failing store. Ends with 1 when any object has another result than exactly its own.
 */
const { values } = parseArgs({
  options: {
    cloud: { type: "string", default: "oss" },
    objects: { type: "string", default: "1000" },
    kills: { type: "string", default: "10" },
    seed: { type: "string", default: "1" },
  },
});

const startedAt = performance.now();
const header = values.cloud === "cos" ? "x-cos-forbid-overwrite" : "x-oss-forbid-overwrite";
const figures = await soakCloud({
  habits: { header, capitals: header === "x-oss-forbid-overwrite", listsLate: true },
  objects: Number(values.objects),
  kills: Number(values.kills),
  seed: Number(values.seed),
});
const seconds = Math.round((performance.now() - startedAt) / 1000);
console.log(JSON.stringify({ ...figures, seconds }, undefined, 2));

const { wrong, strays, writtenTwice } = figures;
if (wrong.length + strays.length + writtenTwice.length > 0) process.exitCode = 1;
