import {
  MAX_SCORE,
  type ReviewDecision,
  type Routing,
  SCALE_RULE,
  SEVERITIES,
  type Severity,
} from '@countersign/events';
import type { Report } from './report.ts';
import { severityChanges } from './severity-changes.ts';
import { SEVERITY_NAMES } from './wording.ts';

const rank = (severity: Severity) => SEVERITIES.indexOf(severity);

type Weighed = Report['risk']['reasons'][number] & { readonly rule: string };

/**
 * Each part of the score, with the reviewers' severities. A finding whose severity a reviewer set weighs as its peers of that severity do,
 * or in proportion where it has none; one that was made a note weighs nothing.
 */
function weighedParts({ explanation, findings }: Routing, decisions: readonly ReviewDecision[]): Weighed[] {
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
  return explanation.map(({ rule, text, points, findingId }) => {
    const set = findingId === undefined ? undefined : setTo.get(findingId);
    if (!set) return { rule, text, points };
    const note = `A reviewer set its severity to ${SEVERITY_NAMES[set.to].toLowerCase()}.`;
    return { rule, text: `${text} ${note}`, points: weightAs(set, points) };
  });
}

/** What weighs most, heaviest first. */
export const weighedReasons = (
  routing: Routing,
  decisions: readonly ReviewDecision[],
): Report['risk']['reasons'] =>
  weighedParts(routing, decisions)
    .filter(({ points }) => points > 0)
    .map(({ text, points }) => ({ text, points }))
    .toSorted((a, b) => b.points - a.points);

/** The score with the reviewers' severities; the one of routing where they changed none. */
export function reviewedScore(routing: Routing, decisions: readonly ReviewDecision[]): number {
  const changed = routing.findings.some((finding) => severityChanges(finding, decisions).length > 0);
  if (!changed) return routing.score;
  // What holds the score between its ends is drawn anew.
  const parts = weighedParts(routing, decisions).filter(({ rule }) => rule !== SCALE_RULE);
  const total = parts.reduce((sum, { points }) => sum + points, 0);
  return Math.round(Math.min(MAX_SCORE, Math.max(0, total)));
}
