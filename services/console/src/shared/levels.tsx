import Badge, { type BadgeProps } from '@cloudscape-design/components/badge';
import type { RiskLevel, Severity } from '@countersign/events';
import { sentence } from './words.ts';

const COLORS: Readonly<Record<Severity, NonNullable<BadgeProps['color']>>> = {
  critical: 'severity-critical',
  high: 'severity-high',
  medium: 'severity-medium',
  low: 'severity-low',
  info: 'severity-neutral',
};

/** A severity, or the risk level of a contract, in its colour and in words. */
export function LevelBadge({ level }: { readonly level: Severity | RiskLevel }) {
  return <Badge color={COLORS[level]}>{sentence(level)}</Badge>;
}

/** Worst first. */
export const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info'];
