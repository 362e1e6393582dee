import type { AlertClaim, RunEvidence } from './evidence.ts';
import { when } from './problem.ts';

/** How long a claim of an alert holds against others: CLAIM_SECONDS of the service route. */
export const CLAIM_SECONDS = 60;

interface Raised {
  readonly alertId: string;
  readonly reason: string;
}

/** An alert that was raised, who claimed to send it, and how often it was sent. */
export interface Alert {
  readonly reason: string;
  readonly claims: readonly AlertClaim[];
  readonly sent: number;
}

/** The alerts of a run. */
export function alertsOf({ events, claims, mails, alertTexts }: RunEvidence): Alert[] {
  const raised = events.filter(({ type }) => type === 'contract.risk-alert-raised.v1');
  const alerts = new Map(raised.map(({ data }) => [(data as Raised).alertId, data as Raised]));
  return [...alerts.values()].map(({ reason }) => {
    const texts = alertTexts.filter((each) => each.reason === reason).map(({ message }) => message.trim());
    const told = mails.filter(({ text }) => texts.includes(text.trim()));
    return {
      reason,
      claims: claims.filter((each) => each.reason === reason),
      sent: new Set(told.map(({ messageId }) => messageId)).size,
    };
  });
}

/** Claims, each with the one that came after it, though nothing was said of how it ended: whoever made it died. */
export const takenOver = ({ claims }: Alert) =>
  claims.flatMap((claim, index) => {
    const next = claims[index + 1];
    if (claim.failed || claim.unknown || next === undefined) return [];
    return [{ from: Date.parse(claim.claimedAt), to: Date.parse(next.claimedAt) }];
  });

const standingOf = ({ claims }: Alert) => claims.filter(({ failed }) => !failed).length;

/** How many of those who sent it got no answer, and let it be sent again. */
export const unanswered = ({ claims }: Alert): number => claims.filter(({ unknown }) => unknown).length;

/** How often it was sent, but for what nobody claimed. */
export const sentOnClaims = (alert: Alert): number => Math.min(alert.sent, standingOf(alert));

/**
 * An alert is sent once for each delivery that claimed it: again only when the one before got no answer, or died and its
 * claim was old.
 */
export function problemsOfAlerts(evidence: RunEvidence): string[] {
  const alerts = alertsOf(evidence);
  const counted = evidence.run.alerts;
  return [
    ...when(alerts.length !== counted, `counts ${counted} alerts, and ${alerts.length} were raised`),
    ...alerts.flatMap((alert) => {
      const { reason, sent } = alert;
      const standing = standingOf(alert);
      return [
        ...when(sent === 0, `nobody got the alert ${reason}`),
        ...when(sent > standing, `the alert ${reason} was sent ${sent} times on ${standing} claims`),
        ...takenOver(alert).flatMap(({ from, to }) =>
          when(
            to - from < CLAIM_SECONDS * 1000,
            `the alert ${reason} was claimed again ${(to - from) / 1000} s after a claim that was in flight`,
          ),
        ),
      ];
    }),
  ];
}
