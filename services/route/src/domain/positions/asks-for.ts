import type { AskedFor, Brief, Finding, TakenPosition } from '@countersign/events';
import type { Playbook } from '../playbook/playbook.ts';

/** Categories on which the contract is as the playbook would have it: of those nothing more is asked. */
function keptCategories(
  positions: Playbook['positions'],
  taken: readonly Pick<TakenPosition, 'position' | 'grade'>[],
): ReadonlySet<string> {
  const grades = new Map(taken.map(({ position, grade }) => [position, grade]));
  const ofGrade = (isMeant: (grade: TakenPosition['grade']) => boolean) =>
    positions
      .filter(({ position }) => {
        const grade = grades.get(position);
        return grade !== undefined && isMeant(grade);
      })
      .flatMap(({ categories }) => categories);
  const outside = new Set(ofGrade((grade) => grade === 'fallback' || grade === 'walk-away'));
  return new Set(ofGrade((grade) => grade === 'standard').filter((each) => !outside.has(each)));
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
