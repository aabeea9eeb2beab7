import type { Collector } from "../../collect/collector.ts";
import type { CollectMaterials } from "../../collect/roll-up-units.ts";

/** Reads and adds up right here, and so without a deadline; what it takes is loaded when it is wanted. */
export function inThreadCollector(materials: CollectMaterials): Collector {
  const editions = materials.resources.editions.map(({ edition }) => edition);
  return {
    readUnit: async (file) => {
      const { readUnitFile } = await import("../../collect/unit-draft.ts");
      return await readUnitFile(file, editions);
    },
    rollUp: async (order) => {
      const { rollUpUnits } = await import("../../collect/roll-up-units.ts");
      return await rollUpUnits(order, materials);
    },
  };
}
