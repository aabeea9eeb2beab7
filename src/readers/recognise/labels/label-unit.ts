const unitAtEnd = /[（(](?:单位[:：])?(万?元)[）)]$/;

/** The unit that a label over a column of money says: 采购总金额（万元）. */
export function labelUnit(label = ""): string | undefined {
  return unitAtEnd.exec(label.replaceAll(/\s/g, ""))?.[1];
}

/** The label alone. */
export function withoutUnit(label: string): string {
  return label.replace(unitAtEnd, "");
}
