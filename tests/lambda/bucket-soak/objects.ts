import { readFileSync } from "node:fs";

/** An object to be put into the input, and what is to become of it. */
export type SoakObject = {
  readonly kind: string;
  readonly key: string;
  readonly bytes: Uint8Array;
  /** Whether files are to be made of it; otherwise it is to be told why not. */
  readonly isMade: boolean;
  /** A cell that the problem has to name. */
  readonly pointer?: string;
  /** Gone before the function reads it. */
  readonly isDeleted?: boolean;
};

const example = readFileSync(new URL("../../../examples/huaiyin-2019.json", import.meta.url));

/** Names as people give them to files. */
const names: readonly ((number: number) => string)[] = [
  (number) => `上传/单位${number}.json`,
  (number) => `上传/年 报+${number}%(终).json`,
  (number) => `上传/区 ${number}/年报【定稿】&最终=版;.json`,
  (number) => `a%20b+c/${number}.JSON`,
  (number) => `${number}/..json/#?'".json`,
];

/** What has been seen to end or to confuse programs; each is one object's name and content. */
const poisons: readonly ((number: number) => SoakObject)[] = [
  (number) => refused("empty", `毒/${number} 空.json`, Buffer.alloc(0)),
  (number) => refused("too large", `毒/${number} 大.json`, Buffer.alloc(21 * 1024 * 1024, " ")),
  (number) => refused("GBK", `毒/${number} 国标.json`, gbk),
  (number) => refused("binary", `毒/${number} 二进制.json`, Buffer.from([0, 255, 254, 0, 128])),
  (number) => ({ ...refused("deleted", `毒/${number} 删.json`, report(number)), isDeleted: true }),
  (number) => made("%ZZ in its name", `毒/%ZZ${number}.json`, report(number)),
  (number) => refused("nested", `毒/${number} 深.json`, Buffer.from("[".repeat(100_000))),
  (number) => refused("cut off", `毒/${number} 断.json`, report(number).subarray(0, 9000)),
  (number) => refused("no ZIP", `毒/${number} 假.zip`, report(number)),
  (number) => refused("deadly", `毒/${number} deadly.json`, report(number)),
];

/** `{"agency":"槐荫区"}` as GBK has it. */
const gbk = Buffer.from("7b226167656e6379223a22bbb1d2f1c7f8227d", "hex");

/** Two of a hundred are broken, one is poison; of few objects one of each at least. */
export function soakObjects(count: number): readonly SoakObject[] {
  const poisoned = Math.max(poisons.length, Math.round(count / 100));
  const broken = Math.max(1, Math.round(count / 50));
  return Array.from({ length: count }, (_, number) => {
    const poison = poisons[number % poisons.length];
    if (number < poisoned && poison) return poison(number);
    const key = names[number % names.length]?.(number) ?? "";
    return number < poisoned + broken
      ? brokenReport(key, number)
      : made("report", key, report(number));
  });
}

function made(kind: string, key: string, bytes: Uint8Array): SoakObject {
  return { kind, key, bytes, isMade: true };
}

function refused(kind: string, key: string, bytes: Uint8Array): SoakObject {
  return { kind, key, bytes, isMade: false };
}

function brokenReport(key: string, number: number): SoakObject {
  const bytes = report(number, (tables) => {
    tables.disputes.review.total = 1000 + number;
  });
  return { ...refused("broken", key, bytes), pointer: "/tables/disputes/review/total" };
}

type Tables = { disputes: { review: { total: number } } };

/** Every unit's report is another one. */
function report(number: number, change: (tables: Tables) => void = () => {}): Buffer {
  const content = JSON.parse(example.toString());
  content.title = `第${number}单位2019年政府信息公开工作年度报告`;
  change(content.tables);
  return Buffer.from(JSON.stringify(content));
}
