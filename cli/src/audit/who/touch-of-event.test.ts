import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { touchOfEvent } from './touch-of-event.ts';

const example = (type: string) => ({
  event: JSON.parse(
    readFileSync(new URL(`../../../../events/examples/${type}.json`, import.meta.url), 'utf8'),
  ),
});

describe('touchOfEvent', () => {
  it.each<[string, string, string, string]>([
    ['contract.document-opened.v1', 'Anna Lindqvist <anna.lindqvist@example.com>', 'report.pdf', 'done'],
    ['contract.document-altered.v1', 'Anna Lindqvist', 'report.pdf', 'refused'],
    [
      'contract.review-claimed.v1',
      'Anna Lindqvist <anna.lindqvist@example.com>',
      'run-5f0c2a9b7d31e486-r0, from Jo Becker <jo.becker@example.com>',
      'done',
    ],
  ])('of %s', (type, who, resource, outcome) => {
    expect(touchOfEvent(example(type))).toMatchObject({ who, resource, outcome });
  });

  it('of a decision names who decided', () => {
    const { event } = example('contract.review-decided.v1');
    expect(touchOfEvent({ event })).toMatchObject({
      who: expect.stringContaining(event.data.decision.by),
      action: 'review-decided',
    });
  });

  it('of a step of operations names who took it, and which', () => {
    const { event } = example('contract.operator-acted.v1');
    const { who, action } = touchOfEvent({ event }) ?? {};
    expect(who).toContain(event.data.by);
    expect(action).toBe('operator-acted cancel');
  });

  it('of what was done to a queue names who did it, and to which', () => {
    expect(touchOfEvent(example('operations.operator-acted.v1'))).toMatchObject({
      who: 'Olga Berg <olga.berg@example.com>',
      action: 'operator-acted discard',
      resource: 'countersign-dev-extract-dlq',
      about: 'message 2f7c1a35-7d0e-4f0b-9a51-0d3f6f2f8f11, because: Sent by a test of another team',
    });
  });

  it('of events that were delivered again says of which time', () => {
    const { event } = example('operations.operator-acted.v1');
    const [from, to] = ['2026-11-22T09:00:00.000Z', '2026-11-22T10:00:00.000Z'];
    const data = { action: 'replay', by: event.data.by, from, to };
    expect(touchOfEvent({ event: { ...event, data } })?.about).toBe(`events of ${from} to ${to}`);
  });

  it('of an upload names who brought the contract, where that is known', () => {
    const { event } = example('contract.received.v1');
    const data = { ...event.data, uploader: { name: 'Jo Becker' } };
    expect(touchOfEvent({ event: { ...event, data } })?.who).toBe('Jo Becker');
    expect(touchOfEvent({ event: { ...event, data: { ...data, uploader: undefined } } })).toBeUndefined();
  });

  it.each(['contract.extracted.v1', 'contract.routed.v1', 'contract.completed.v1'])(
    'is none of %s, which no person did',
    (type) => {
      expect(touchOfEvent(example(type))).toBeUndefined();
    },
  );
});
