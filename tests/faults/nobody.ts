import { spawnSync } from "node:child_process";
import { program } from "../program.ts";

/** The options of a process that may do what the rights of files say: an administrator may all. */
export const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Whether such a process may read the program here. */
export const isNobodyAble =
  process.platform !== "win32" &&
  spawnSync(process.execPath, [program, "--version"], asNobody).status === 0;
