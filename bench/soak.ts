import { parseArgs } from "node:util";
import { soak } from "../tests/lambda/bucket-soak/soak.ts";

/**
 * `node bench/soak.ts --objects 1000 --kills 10 --seed 1`: reports through the packaged bucket
 * function under AWS's own runtime client and a real Ceph, with killed processes and a failing
 * store. Ends with 1 when any object has another result than exactly its own.
 */
const { values } = parseArgs({
  options: {
    objects: { type: "string", default: "1000" },
    kills: { type: "string", default: "10" },
    seed: { type: "string", default: "1" },
  },
});

const figures = await soak({
  objects: Number(values.objects),
  kills: Number(values.kills),
  seed: Number(values.seed),
  silences: 0.5,
});
console.log(JSON.stringify(figures, undefined, 2));

const { wrong, strays, deadLetters, writtenTwice } = figures;
if (wrong.length + strays.length + deadLetters + writtenTwice.length > 0) process.exitCode = 1;
