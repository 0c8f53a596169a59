/** The columns of a row of factor_effects that its matrix reads. */
export interface Effect {
  factor?: string;
  item?: string;
  group?: string;
  effect?: number;
  assessor?: string;
}

/** The strongest effect that a factor has on an item: over groups the largest in size, over assessors their mean. Nothing: no effect is stated. */
export function strongest_effect(effects: readonly Effect[], factor: string, item: string): number | undefined {
  const own = effects.filter((effect) => effect.factor === factor && effect.effect !== undefined);
  const exact = own.filter((effect) => effect.item === item);
  const rows = exact.length > 0 ? exact : own.filter((effect) => effect.item === '*');
  const groups = grouped(rows);
  const means = [...groups.values()].map((list) => list.reduce((sum, { effect }) => sum + (effect ?? 0), 0) / list.length);
  return means.length === 0 ? undefined : means.reduce((best, mean) => (Math.abs(mean) > Math.abs(best) ? mean : best));
}

function grouped(rows: readonly Effect[]): Map<string, Effect[]> {
  const groups = new Map<string, Effect[]>();
  for (const row of rows) groups.set(row.group ?? '*', [...(groups.get(row.group ?? '*') ?? []), row]);
  return groups;
}
