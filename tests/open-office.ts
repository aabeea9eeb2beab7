import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { atEnd } from "./at-end.ts";
import { fontConfiguration } from "./given/font-configuration.ts";
import { writeReaderFonts } from "./given/reader-fonts.ts";

/** With what `soffice` is called. */
export type Office = {
  readonly words: readonly string[];
  readonly env: NodeJS.ProcessEnv;
};

let home: (Office & { readonly folder: string }) | undefined;
let running: Promise<unknown> | undefined;

/**
 * LibreOffice with fonts and settings of its own, running for all test files of a process: to start
 * takes ten times as long as a document. It ends with the process; should it end before, the next
 * who asks starts it again.
 */
export async function openOffice(): Promise<Office> {
  home ??= furnish();
  running ??= start(home);
  await running;
  return home;
}

function furnish() {
  const folder = mkdtempSync(join(tmpdir(), "office-home-"));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const fonts = join(folder, "fonts");
  mkdirSync(fonts);
  writeReaderFonts(fonts);
  const settings = join(folder, "fonts.conf");
  writeFileSync(settings, fontConfiguration(join(folder, "cache"), fonts));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
  return {
    folder,
    words: ["--headless", "--norestore", profile],
    env: { PATH: process.env.PATH, HOME: folder, FONTCONFIG_FILE: settings },
  };
}

/**
 * It stays as long as a document is open in it. Whoever calls `soffice` with the same settings is
 * served by this one, and does the work alone when it is not there.
 */
async function start({ folder, words, env }: Office & { readonly folder: string }) {
  const open = join(folder, "open.fodt");
  writeFileSync(open, emptyDocument);
  const child = spawn("sh", ["-c", script, "sh", ...words, open], {
    env,
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  child.unref();
  (child.stdin as Socket).unref();
  const ended = once(child, "exit").then(() => {
    running = undefined;
    return "ended";
  });
  const mark = join(folder, ".~lock.open.fodt#");
  while (!existsSync(mark)) {
    if ((await Promise.race([setTimeout(20), ended])) === "ended") return;
  }
}

/** However the process ends that started it, its end of the pipe closes, and all of it is ended. */
const script = 'exec 3<&0; (read -r line <&3; kill -9 0) & soffice "$@"; kill -9 0';

const emptyDocument = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
  <office:body><office:text/></office:body>
</office:document>
`;
