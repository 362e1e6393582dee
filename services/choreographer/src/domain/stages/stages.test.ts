import { readFileSync } from 'node:fs';
import { STAGES } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { aRun, aTask } from '../../testing/rows.ts';
import type { Decision } from '../gate/review.ts';
import { documentsOf } from '../run-documents.ts';
import { taskOutput } from '../task-output.ts';
import { SERVICE_STAGES } from './index.ts';
import { readAnswer } from './read-answer.ts';

const { extract, route, generate, assemble, validate } = SERVICE_STAGES;
const stages = Object.entries(SERVICE_STAGES);

const exampleOf = (type: string) => {
  const file = new URL(`../../../../../events/examples/${type}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')).data;
};

const text = { uri: 's3://documents/runs/r/text.json', sha256: 'a'.repeat(64), bytes: 10 };
const asked = { item: 'liability', round: 1, previous: text };

const aDecision = (fields: Partial<Decision> = {}): Decision => ({
  reviewId: 'r-r0',
  runId: 'r',
  round: 0,
  decidedBy: 'anna',
  decidedByName: 'Anna',
  decidedByEmail: 'anna@example.com',
  exception: null,
  decision: 'request-changes',
  reviewerGroup: 'commercial-contracts',
  decidedAt: new Date('2026-03-02T12:00:00.000Z'),
  comment: null,
  changes: [{ sectionId: 'liability', comment: 'Name the cap.' }],
  severityChanges: [],
  ...fields,
});

describe('the stages', () => {
  it('are those of the catalogue, in its order, but for the review', () => {
    expect(Object.keys(SERVICE_STAGES)).toEqual(STAGES.filter((stage) => stage !== 'review'));
  });

  it.each(stages)('%s asks the service that answers', (_, { request, answer }) => {
    expect(answer.publishers).toEqual([request.consumer]);
    expect([request.kind, answer.kind, answer.consumer]).toEqual(['request', 'fact', 'choreographer']);
  });

  it.each(stages)('%s hands on references and statuses only', (_, stage) => {
    const { output } = readAnswer(stage, exampleOf(stage.answer.type));
    expect(JSON.stringify(output).length).toBeLessThan(2000);
  });

  it('are capped where something is paid for: by the day where a person can decide without the answer', () => {
    expect(Object.fromEntries(stages.map(([name, { cappedBy }]) => [name, cappedBy]))).toMatchObject({
      extract: 'contract',
      generate: 'contract and day',
    });
    const refused = stages.filter(([, stage]) => stage.cappedBy !== 'nothing' && !('overCap' in stage));
    expect(refused).toHaveLength(2);
  });

  it('give the documents that others ask for by name; another name does not compile', () => {
    const documents = documentsOf([aTask({ stage: 'route', answer: JSON.stringify({ routing: text }) })]);
    expect(documents.get('routing')).toEqual(text);
    // @ts-expect-error: no stage gives it
    expect(documents.get('verdict')).toBeUndefined();
  });

  it.each(stages)('%s takes no answer that breaks its contract', (_, stage) => {
    expect(() => readAnswer(stage, {})).toThrow();
  });
});

describe('what was read, and what was not', () => {
  const warnings = Array.from({ length: 50 }, (_, page) => ({
    code: 'page-unread',
    page: page + 1,
    message: 'x'.repeat(500),
  }));

  it.each([
    ['extract', extract],
    ['route', route],
  ] as const)('stays with the run, out of the state, after %s', (name, { answer }) => {
    const example = exampleOf(answer.type);
    const whole = { ...example, reading: { ...example.reading, warnings } };
    const output = JSON.parse(taskOutput({ stage: name, answer: JSON.stringify(whole) }));
    const { reading: _, severities: __, ...rest } = whole;
    expect(output).toEqual(rest);
  });
});

describe('the side of the client', () => {
  it('goes to each section, where somebody named it', () => {
    expect(generate.fromRun(aRun({ side: 'customer' }))).toEqual({ side: 'customer' });
    expect(generate.fromRun(aRun({ side: null }))).toEqual({});
  });
});

describe('the words of reviewers', () => {
  it.each([
    ['of the round before', [aDecision()], asked, 'Name the cap.'],
    ['on another section', [aDecision()], { ...asked, item: 'term' }, undefined],
    ['of an earlier round', [aDecision()], { ...asked, round: 2 }, undefined],
    ['before there are any', [], { ...asked, round: 0 }, undefined],
  ])('go into the request of a draft: %s', (_, decisions, about, comment) => {
    expect(generate.reviewersWords(decisions, about).change?.comment).toBe(comment);
  });

  it('come with the section as it was, where there was one', () => {
    expect(generate.reviewersWords([aDecision()], asked).change).toMatchObject({ by: 'Anna', section: text });
    expect(generate.reviewersWords([aDecision()], { ...asked, previous: null }).change).not.toHaveProperty(
      'section',
    );
  });

  it('go into the report, the last fifty of them', () => {
    const many = Array.from({ length: 60 }, (_, n) => aDecision({ decidedByName: `reviewer-${n}` }));
    const { decisions } = assemble.reviewersWords(many);
    expect(decisions.map(({ by }) => by)).toEqual(many.slice(10).map(({ decidedByName }) => decidedByName));
  });
});

describe('the verdict on a section', () => {
  const verdict = { ...exampleOf('contract.section-validated.v1'), section: text };
  const error = { rule: 'citation', path: '/findings/0', message: 'not in the text' };

  it.each([
    ['passed', [], null],
    ['failed', [error], 'Failed its checks, also after a repair (citation: not in the text)'],
    ['failed_safety_check', [error], 'Failed the safety check (citation: not in the text)'],
    ['failed', [], 'Failed its checks, also after a repair (no reason was given)'],
  ] as const)('%s with %j says why: %s', (outcome, errors, failure) => {
    const output = validate.output({ ...verdict, outcome, errors: [...errors] });
    expect(output).toMatchObject({ outcome, failure });
    expect(output).not.toHaveProperty('errors');
  });
});
