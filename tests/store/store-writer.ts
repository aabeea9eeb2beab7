import { openFolderStore } from "../../functions/stores/folder-store.ts";

/**
 * Another process at the same folder: adds 1 to a number kept there, as often as it is told to,
 * and creates objects of which each has one owner. It says on a line of its own what it has done.
 */
const [folder = "", name = "", times = "0"] = process.argv.slice(2);
const store = await openFolderStore(folder);
const about = { mediaType: "text/plain" };
const encode = (text: string) => new TextEncoder().encode(text);

for (let done = 0; done < Number(times); ) {
  const found = await store.read("计数.txt", { maxBytes: 100 });
  const next = encode(String(Number(new TextDecoder().decode(found?.bytes)) + 1));
  const tag = await store.replace("计数.txt", next, { ...about, tag: found?.tag ?? "" });
  if (tag === undefined) continue;
  done += 1;
  const own = await store.create(`名/${done}.txt`, encode(name.repeat(10_000)), {
    ...about,
    fileName: name,
  });
  process.stdout.write(`${own === undefined ? "late" : "own"} ${done}\n`);
}
