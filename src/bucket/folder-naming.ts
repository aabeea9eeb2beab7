import type { Store } from "../store/store.ts";
import { parseJson, recordIn, textIn } from "./json-members.ts";
import type { Naming } from "./naming.ts";
import { plainKey, plainName } from "./plain-name.ts";
import { identityOf, resultNames, type Source, withoutEnding } from "./result-names.ts";
import { findSlot, type Slots, takeSlot } from "./slots.ts";

export type FolderParts = {
  readonly output: Pick<Store, "read" | "create">;
  /** Whether a file, or a folder with files of somebody, has the name already. */
  readonly isTaken: (name: string) => Promise<boolean>;
};

/**
 * Names for people, who look into the folder: `上传/年报/`, of another content under the same name
 * `上传/年报 (2)/`, and `坏.json.错误.txt` beside `坏.json.error.json`.
 */
export function folderNaming(parts: FolderParts): Naming {
  const { files, problems } = slotsOf(parts);
  return {
    earlier: async (source) => {
      const [identity, old] = [identityOf(source), resultNames(source)];
      const folder = await findSlot(folderName(source), identity, files);
      const problem = await findSlot(plainKey(source.key), identity, problems);
      return {
        checks: [...(folder === undefined ? [] : [checkIn(folder)]), old.check],
        errors: [...(problem === undefined ? [] : [errorOf(problem)]), old.error, old.laterError],
      };
    },
    forFiles: async (source) => {
      const folder = await takeSlot(folderName(source), identityOf(source), files);
      return {
        folder,
        check: checkIn(folder),
        fileKey: (name) => `${folder}/${documentName(name)}`,
      };
    },
    forProblem: async (source) => {
      const error = errorOf(await takeSlot(plainKey(source.key), identityOf(source), problems));
      return { error, laterError: error };
    },
    textOf: (error) => error.replace(/\.error\.json$/, ".错误.txt"),
  };
}

function slotsOf({ output, isTaken }: FolderParts): {
  readonly files: Slots;
  readonly problems: Slots;
} {
  const occupantAt = async (key: string, name: string) =>
    (await identityIn(key, output)) ?? ((await isTaken(name)) ? "" : undefined);
  return {
    files: {
      kind: "files",
      notes: output,
      occupant: (name) => occupantAt(checkIn(name), name),
    },
    problems: {
      kind: "problem",
      notes: output,
      occupant: (name) => occupantAt(errorOf(name), errorOf(name)),
    },
  };
}

const checkIn = (folder: string) => `${folder}/check.json`;
const errorOf = (name: string) => `${name}.error.json`;

/** No folder is called as a document may be that lies beside it. */
function folderName({ key }: Source): string {
  return plainKey(withoutEnding(key)).replace(/\.(?=(?:docx|pdf|html|json|txt)$)/i, "_");
}

/** A title may hold what no name may. */
function documentName(fileName: string): string {
  const [, stem = fileName, ending = ""] = /^(.*?)((?:\.fragment)?\.\w+)$/su.exec(fileName) ?? [];
  return plainName(stem) + ending;
}

const mostBytes = 1024 * 1024 * 1024;

/** The state that a result which lies there is of. */
async function identityIn(
  key: string,
  { read }: FolderParts["output"],
): Promise<string | undefined> {
  const found = await read(key, { maxBytes: mostBytes });
  return found && textIn(recordIn(parseJson(found.bytes), "object"), "identity");
}
