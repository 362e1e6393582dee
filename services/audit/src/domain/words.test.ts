import { CATALOGUE } from '@countersign/events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { keepApart, rejoin, WORD_FIELDS } from './words.ts';

/** Names of text that says nothing of what a contract says: ids, names of people and files, what a program chose. */
const NO_WORDS = new Set(
  `alertId arn attempt bucket by class contractType decision differs digest document documentsBucket email error eventId eventType
  executionArn fileName findingId group id key keyId language lead messageId method modelId model name objectKey previous queue
  request reviewId reviewer askedBy route runId section sectionId sha256 side stage status title type uploader uri userId version
  versionId via path severities threats`.split(/\s+/),
);

/** Names of the fields of a schema that hold any text: no enumeration, no pattern. */
function textFields(schema: unknown, name = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const isText = 'type' in schema && schema.type === 'string';
  if (isText)
    return 'enum' in schema || 'const' in schema || 'pattern' in schema || 'format' in schema ? [] : [name];
  return Object.entries(schema).flatMap(([key, part]) =>
    key === 'properties' && typeof part === 'object' && part !== null
      ? Object.entries(part).flatMap(([field, of]) => textFields(of, field))
      : textFields(part, name),
  );
}

describe('the words of an event', () => {
  it.each(CATALOGUE.map((contract) => [contract.type, contract] as const))(
    'of %s are known: each field of text either holds words or does not',
    (_, { data }) => {
      const unknown = textFields(z.toJSONSchema(data, { io: 'input' })).filter(
        (field) => !WORD_FIELDS.has(field) && !NO_WORDS.has(field),
      );
      expect(unknown).toEqual([]);
    },
  );

  it('are taken out wherever they stand, and nothing else', () => {
    const decision = {
      by: 'Ute',
      comment: 'Clause 7 caps it at 5.',
      changes: [{ sectionId: 'term', comment: 'Say until when.' }],
    };
    const { data, words } = keepApart({ type: 'x.v1', data: { reviewId: 'r', decision, message: 7 } });
    expect(data).toEqual({
      reviewId: 'r',
      decision: {
        by: 'Ute',
        comment: '(kept apart)',
        changes: [{ sectionId: 'term', comment: '(kept apart)' }],
      },
      message: 7,
    });
    expect(words).toEqual([
      { at: ['decision', 'comment'], text: 'Clause 7 caps it at 5.' },
      { at: ['decision', 'changes', 0, 'comment'], text: 'Say until when.' },
    ]);
  });

  it('are not the rule by which an alert was raised, nor why a contract was forgotten', () => {
    const alert = {
      type: 'contract.risk-alert-raised.v1',
      data: { reason: 'high-risk', message: 'It is uncapped.' },
    };
    expect(keepApart(alert).data).toEqual({ reason: 'high-risk', message: '(kept apart)' });
    const forgotten = { type: 'contract.forgotten.v1', data: { reason: 'Request 7' } };
    expect(keepApart(forgotten)).toEqual({ data: forgotten.data, words: [] });
  });

  it('come back where they were, whatever an event says', () => {
    const key = fc.constantFrom(...WORD_FIELDS, 'by', '__proto__', 'changes');
    const value = fc.letrec((tie) => ({
      value: fc.oneof(fc.string(), fc.integer(), fc.array(tie('value')), fc.dictionary(key, tie('value'))),
    })).value;
    fc.assert(
      fc.property(value, (said) => {
        const json: unknown = JSON.parse(JSON.stringify(said));
        const { data, words } = keepApart({ type: 'x.v1', data: json });
        expect(JSON.stringify(rejoin(data, words))).toBe(JSON.stringify(json));
      }),
    );
  });

  it('of a place that is not there change nothing', () => {
    const words = [
      { at: ['decision', 'comment'], text: 'x' },
      { at: ['toString'], text: 'x' },
    ];
    expect(rejoin({ decision: null }, words)).toEqual({ decision: null });
  });
});
