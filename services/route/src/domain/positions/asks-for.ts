import type { AskedFor, Brief, Finding, TakenPosition } from '@countersign/events';
import type { Playbook } from '../playbook/playbook.ts';

/** Categories on which the contract is as the playbook would have it: of those nothing more is asked. */
function keptCategories(
  positions: Playbook['positions'],
  taken: readonly Pick<TakenPosition, 'position' | 'grade'>[],
): ReadonlySet<string> {
  const ofGrade = (...grades: TakenPosition['grade'][]) => {
    const named = new Set(
      taken.filter(({ grade }) => grades.includes(grade)).map(({ position }) => position),
    );
    return positions.filter(({ position }) => named.has(position)).flatMap(({ categories }) => categories);
  };
  const outside = new Set(ofGrade('fallback', 'walk-away'));
  return new Set(ofGrade('standard').filter((each) => !outside.has(each)));
}

/** What the playbook asks for where a contract holds such findings or burdens, each once. */
export function asksFor(
  { asks, positions }: Pick<Playbook, 'asks' | 'positions'>,
  taken: readonly Pick<TakenPosition, 'position' | 'grade'>[],
  findings: readonly Pick<Finding, 'category'>[],
  brief: Pick<Brief, 'burdens'> | undefined,
): AskedFor[] {
  const kept = keptCategories(positions, taken);
  const held = new Set([
    ...findings.map(({ category }) => category),
    ...(brief?.burdens ?? []).map(({ kind }) => kind),
  ]);
  return asks.flatMap(({ for: names, ask, approver }) =>
    names.filter((name) => held.has(name) && !kept.has(name)).map((name) => ({ for: name, ask, approver })),
  );
}
