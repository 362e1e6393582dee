import { type ReviewDecision, type Routing, SEVERITIES, type Severity } from '@countersign/events';
import type { Report } from './report.ts';
import { severityChanges } from './severity-changes.ts';
import { SEVERITY_NAMES } from './wording.ts';

const rank = (severity: Severity) => SEVERITIES.indexOf(severity);

/**
 * What weighs most, heaviest first. A finding whose severity a reviewer set weighs as its peers of that severity do,
 * or in proportion where it has none; one that was made a note weighs nothing.
 */
export function weighedReasons(
  { explanation, findings }: Routing,
  decisions: readonly ReviewDecision[],
): Report['risk']['reasons'] {
  const setTo = new Map(
    findings.flatMap((finding) => {
      const to = severityChanges(finding, decisions).at(-1)?.to;
      return to && to !== finding.severity ? [[finding.id, { from: finding.severity, to }] as const] : [];
    }),
  );
  const weightAs = ({ from, to }: { from: Severity; to: Severity }, points: number) => {
    if (to === 'info') return 0;
    const peers = findings.filter(({ id, severity }) => severity === to && !setTo.has(id));
    const heaviest = Math.max(0, ...peers.map((peer) => peer.points));
    return heaviest || (Math.max(points, 1) * rank(to)) / Math.max(rank(from), 1);
  };
  return explanation
    .map(({ text, points, findingId }) => {
      const set = findingId === undefined ? undefined : setTo.get(findingId);
      if (!set) return { text, points };
      const note = `A reviewer set its severity to ${SEVERITY_NAMES[set.to].toLowerCase()}.`;
      return { text: `${text} ${note}`, points: weightAs(set, points) };
    })
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points);
}
