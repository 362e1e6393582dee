import { expect, it } from 'vitest';
import { exportText } from '../audit/export/export-text.ts';
import { verificationText } from '../audit/verification-text.ts';
import { describeMessage } from '../dead-letters/dead-letter.ts';
import { triedText } from '../playbook/playbook-text.ts';
import { readingText } from '../reading/reading-text.ts';
import { describeRun } from './run-text.ts';

/** A line that somebody who names a file, an object or an attachment would like to be read. */
const FORGED = 'INTACT';
const NAME = `a.pdf\n${FORGED}\r\n${FORGED}\u2028${FORGED}\u0085${FORGED}`;

type Of<Text extends (...given: never[]) => string> = Parameters<Text>[0];

const COUNTS = {
  ...{ digests: 1, records: 1, waiting: 0, recorders: 1, calls: 0, documents: 1, saved: 1, forgotten: 0 },
  ...{ runs: 1, reviews: 1, decisions: 1, young: 0 },
};

it.each<[string, () => string]>([
  [
    'what verification finds',
    () => {
      const breaches = [{ where: NAME, problem: `is not what ${NAME} says` }];
      const found = { breaches, waiting: breaches, head: undefined, counts: COUNTS } as unknown as Of<
        typeof verificationText
      >;
      return verificationText(found, { documents: true, tables: true, guards: [] });
    },
  ],
  [
    'what an export left out',
    () => {
      const file = { records: [], keys: {} };
      const leftOut = { gone: [NAME], altered: [NAME] };
      return exportText({ file, leftOut, verifier: 'a' } as unknown as Of<typeof exportText>, NAME);
    },
  ],
  [
    'what is read of a file',
    () =>
      readingText({
        ...{ file: NAME, kind: NAME, pages: [], text: 'words' },
        ...{ warnings: [{ message: NAME }], attachments: [{ name: NAME, kind: NAME }] },
      } as unknown as Of<typeof readingText>),
  ],
  [
    'how a contract stands to a playbook',
    () => {
      const playbook = { name: NAME, version: '1' };
      const citation = { quote: NAME };
      const paper = {
        ...{ paper: NAME, approvedBy: 'a', approvedOn: 'b' },
        differences: [{ paper: NAME, citation }],
      };
      const position = {
        ...{ position: NAME, clause: NAME, grade: 'walk-away', severity: 'high', says: NAME, why: NAME },
        ...{ wording: NAME, approver: NAME, citations: [citation] },
      };
      const routing = {
        ...{ playbook, paper, positions: [position], score: 1, level: 'low', route: 'review', because: NAME },
      };
      return triedText({ file: NAME, contractType: NAME, routing } as unknown as Of<typeof triedText>);
    },
  ],
  [
    'a message that nobody could read',
    () =>
      describeMessage({
        ...{ MessageId: '1', Body: '{}' },
        MessageAttributes: { reason: { DataType: 'String', StringValue: NAME } },
      }),
  ],
  [
    'where a run is',
    () =>
      describeRun({
        ...{
          runId: 'run',
          fileName: NAME,
          status: 'FAILED',
          stage: null,
          contractType: NAME,
          typeScore: 1,
          pages: 1,
        },
        ...{
          sections: { passed: 0, failed: 0, total: 0 },
          risk: null,
          costUsd: 0,
          executionArn: null,
          traceId: null,
        },
        error: { class: 'input', name: 'Damaged', message: NAME, stage: null },
        ...{ redrivable: false, timeline: [], forgottenAt: null, reading: { warnings: [{ message: NAME }] } },
      } as unknown as Of<typeof describeRun>),
  ],
])('leaves no name a line of its own in %s', (_, text) => {
  const lines = text().split(/[\n\r\u2028\u0085]/);
  expect(lines.map((line) => line.trim())).not.toContain(FORGED);
  expect(text()).toContain('a.pdf');
});
