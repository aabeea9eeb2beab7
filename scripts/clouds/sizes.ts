import type { Cloud, CloudName } from "./clouds.ts";

/** Bytes of a package: its ZIP, and its files when that is unpacked. */
export type Sizes = { readonly packed: number; readonly unpacked: number };

const megabyte = 1024 * 1024;

/** @throws when a platform would refuse the package, with how much too large it is */
export function refuseTooLarge(cloud: CloudName, sizes: Sizes, limits: Cloud["limits"]): void {
  for (const [kind, label] of [
    ["packed", "ZIP"],
    ["unpacked", "解开后"],
  ] as const) {
    const [size, limit = size] = [Math.ceil(sizes[kind] / megabyte), limits[kind]];
    if (size <= limit) continue;
    throw new Error(
      `${cloud} 的包太大：${label} ${size} MB，平台上限 ${limit} MB。多半是 fonts/local 中的字体，请拿掉一些，或改用镜像部署。`,
    );
  }
}
