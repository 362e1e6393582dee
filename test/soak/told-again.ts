import { MAIL_CLAIM_SECONDS } from '@countersign/choreographer/src/domain/told-mail.ts';
import { contractDocumentAlteredV1, contractFailedV1 } from '@countersign/events';
import { alertsOf, sentOnClaims, takenOver, unanswered } from './alerts.ts';
import type { Evidence, Kill, RunEvidence } from './evidence.ts';
import { when } from './problem.ts';
import { countOf, timesOf } from './run-effects.ts';

/** What was told too seldom or too often over all runs, but for what functions that died are the reason of. */
export const problemsOfTelling = (evidence: Evidence): string[] => [
  ...untoldOf(evidence),
  ...untoldFailuresOf(evidence),
  ...evidence.runs.flatMap(unclaimedMailsOf),
  ...mailsAgainOf(evidence),
  ...alertsAgainOf(evidence),
];

/** From when until when a function that dies leaves something untold, or told and not marked. */
type Span = Kill;

/** Kills at which something may be told and not marked in the tables, or not told at all. */
const killsOfTelling = ({ kills, databaseKills }: Evidence) => [...kills, ...databaseKills];

/** How many kills fell into any of these times. */
const killsIn = (kills: readonly Kill[], spans: readonly Span[]) =>
  kills.filter((kill) => spans.some(({ from, to }) => kill.from <= to && kill.to >= from)).length;

const spanOf = (from: string, to: string | null | undefined): Span => ({
  from: Date.parse(from),
  to: to ? Date.parse(to) : Number.POSITIVE_INFINITY,
});

/** One in so many, and one more in a storm, in which functions die of faults at moments that nobody keeps. */
const allowed = ({ wind }: Evidence, of: number, oneIn: number) =>
  Math.floor(of / oneIn) + (wind === 'storm' ? 1 : 0);

const reviewsOf = ({ runs }: Evidence) => runs.flatMap(({ run }) => run.reviews).length;

/** One in so many reviews may be decided while its announcement waits to be tried again. */
const REVIEWS_AN_UNTOLD = 5;

/** Deciding before being told is for reviewers who look every second, and where a function was killed; it is no habit. */
function untoldOf(evidence: Evidence): string[] {
  const untold = evidence.runs.flatMap(({ run, toldAt }) =>
    run.reviews
      .filter(({ reviewId }) => !(reviewId in toldAt))
      .filter(
        ({ requestedAt, closedAt }) =>
          killsIn(killsOfTelling(evidence), [spanOf(requestedAt, closedAt)]) === 0,
      ),
  ).length;
  const reviews = reviewsOf(evidence);
  return when(
    untold > allowed(evidence, reviews, REVIEWS_AN_UNTOLD),
    `of ${untold} of ${reviews} reviews nobody was told before they were decided, and no kill is the reason`,
  );
}

/** Each failure of a run, until it was redriven: what was not told by then is told no more. */
const failuresOf = ({ run: { timeline } }: RunEvidence): Span[] =>
  timeline.flatMap(({ what, at }, index) => {
    if (what !== 'run-failed') return [];
    return [spanOf(at, timeline.slice(index).find((later) => later.what === 'redriven')?.at)];
  });

/** One in so many failures may be redriven while its mail or event waits to be tried again. */
const FAILURES_AN_UNTOLD = 5;

/** Redriving before anybody was told is for operations who look every second, and where a function was killed. */
function untoldFailuresOf(evidence: Evidence): string[] {
  const failures = evidence.runs.flatMap(failuresOf).length;
  const untoldBy = (told: (run: RunEvidence) => number) =>
    evidence.runs.reduce((sum, run) => {
      const spans = failuresOf(run);
      const known = spans.filter((span) => killsIn(killsOfTelling(evidence), [span]) > 0).length;
      return sum + Math.max(0, spans.length - told(run) - known);
    }, 0);
  const untold = {
    mail: untoldBy((run) => sentOf(run, FAILURE)),
    [contractFailedV1.type]: untoldBy(({ events }) => countOf(events, contractFailedV1.type)),
  };
  return Object.entries(untold).flatMap(([by, times]) =>
    when(
      times > allowed(evidence, failures, FAILURES_AN_UNTOLD),
      `of ${times} of ${failures} failures nobody was told by ${by}, and no kill is the reason`,
    ),
  );
}

const FAILURE = /^Run failed/;

/** Mails of a kind; the same may have been delivered more than once. */
const sentOf = ({ mails }: RunEvidence, subject: RegExp): number =>
  new Set(mails.filter((mail) => subject.test(mail.subject)).map(({ messageId }) => messageId)).size;

/** What was found altered of a run, whoever asked for it and however often. */
const alteredOf = ({ events }: RunEvidence): number =>
  new Set(
    events
      .filter(({ type }) => type === contractDocumentAlteredV1.type)
      .map(({ data }) => contractDocumentAlteredV1.data.parse(data))
      .map(({ name, document, differs = [] }) => JSON.stringify([name, document.sha256, differs])),
  ).size;

/** Mails by their subjects, and how many of them a run asked for: a run is of one document that waits for a scan. */
const ASKED: readonly (readonly [subject: RegExp, asked: (run: RunEvidence) => number])[] = [
  [/^Review requested/, (run) => timesOf(run, 'review-requested')],
  [/^Review overdue/, (run) => timesOf(run, 'review-escalated')],
  [FAILURE, (run) => timesOf(run, 'run-failed')],
  [/^(Document|Tables) altered/, alteredOf],
  [/^Found infected/, () => 1],
  [/^Not scanned/, () => 1],
];

/** In one of so many reviews a function may die between sending its mail and marking it; and so with alerts. */
const SENT_AGAIN = 20;

/** How many mails a run sent beyond those that were asked for. */
const mailsBeyond = (run: RunEvidence): number =>
  ASKED.reduce((sum, [subject, asked]) => sum + Math.max(0, sentOf(run, subject) - asked(run)), 0);

/** The marks of mails that were begun again. */
const begunAgain = ({ mailMarks }: RunEvidence): Span[] =>
  mailMarks.flatMap(({ begunAt, againAt }) => (againAt === null ? [] : [spanOf(begunAt, againAt)]));

/** A mail is sent again by whoever began it again, once its claim was old: never a third time. */
function unclaimedMailsOf(run: RunEvidence): string[] {
  const { runId, fileName } = run.run;
  const [again, begun] = [mailsBeyond(run), begunAgain(run)];
  const problems = [
    ...when(again > begun.length, `${again} mails were sent again, and ${begun.length} were begun again`),
    ...begun.flatMap(({ from, to }) =>
      when(
        to - from < MAIL_CLAIM_SECONDS * 1000,
        `a mail was begun again ${(to - from) / 1000} s after one that was under way`,
      ),
    ),
  ];
  return problems.map((problem) => `${runId} (${fileName}): ${problem}`);
}

/** A mail that is sent again after a crash or a lost reply is what at-least-once forces; oftener, it is a fault. */
function mailsAgainOf(evidence: Evidence): string[] {
  const mails = evidence.runs.reduce((sum, run) => {
    const known = killsIn(killsOfTelling(evidence), begunAgain(run));
    return sum + Math.max(0, Math.min(mailsBeyond(run), begunAgain(run).length) - known);
  }, 0);
  const reviews = reviewsOf(evidence);
  return when(
    mails > allowed(evidence, reviews, SENT_AGAIN),
    `${mails} mails more than ${reviews} reviews and the failures asked for, and no kill is the reason`,
  );
}

/** An alert is sent again where whoever claimed it died after sending; its claim was taken over then. */
function alertsAgainOf(evidence: Evidence): string[] {
  const alerts = evidence.runs.flatMap(alertsOf);
  const again = alerts.reduce((sum, alert) => {
    const known = unanswered(alert) + killsIn(evidence.kills, takenOver(alert));
    return sum + Math.max(0, sentOnClaims(alert) - 1 - known);
  }, 0);
  return when(
    again > allowed(evidence, alerts.length, SENT_AGAIN),
    `${again} alerts were sent more than the ${alerts.length} that were raised, and no kill is the reason`,
  );
}
