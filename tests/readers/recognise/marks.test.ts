import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../../browser.ts";
import { chanceFrom } from "../../given/chance.ts";
import {
  type Host,
  kindsOf,
  markFormats,
  openHosts,
  plantAndJudge,
} from "../marks/marked-files.ts";

let opened: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  opened = await openBrowser();
});

afterAll(async () => await opened.close());

describe.each(markFormats)("a mark beside a figure of a %s", (format) => {
  let hosts: readonly Host[] = [];

  beforeAll(async () => {
    hosts = await openHosts(format, opened.browser);
  });

  it.each(kindsOf(format))("changes no figure and loses no word: %s", async (kind) => {
    const { browser } = opened;
    const host = hosts[kindsOf(format).indexOf(kind) % hosts.length] as Host;
    const chance = chanceFrom(1);

    const inCell = await plantAndJudge(host, { kind, where: "cell", chance, browser });
    const inSentence = await plantAndJudge(host, { kind, where: "sentence", chance, browser });

    for (const { wrong, lost } of [inCell, inSentence]) {
      expect({ wrong, lost }).toEqual({ wrong: [], lost: [] });
    }
  });
});
