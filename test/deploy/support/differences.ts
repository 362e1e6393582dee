/** Where two templates say something else. */
export interface Difference {
  readonly where: string;
  readonly values: readonly unknown[];
}

/** A template in which what tells stages and times of packaging apart is the same. */
export const unstaged = (template: unknown, stage: string): unknown =>
  JSON.parse(
    JSON.stringify(template)
      .replaceAll(new RegExp(`(?<![a-z])${stage}(?![a-z])|(?<=Dash)${stage}(?=Dash)`, 'g'), '<stage>')
      .replace(/\d{13}-\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>'),
  );

/** Each place in which they differ, by its path below `where`. */
export function differences(one: unknown, other: unknown, where: string): Difference[] {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other ? [] : [{ where, values: [one, other] }];
  const left: Record<string, unknown> = { ...one };
  const right: Record<string, unknown> = { ...other };
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((key) =>
    differences(left[key], right[key], `${where}.${key}`),
  );
}
