import { memoryObjectStore } from '@countersign/shared/testing';
import { describe, expect, it } from 'vitest';
import { alertOnce } from './alert-once.ts';

const RUN = 'run-0000000001';
const down = () => Promise.reject(new Error('SNS is down'));
/** A delivery that dies while it sends: neither answer nor error comes. */
const dies = () => new Promise<never>(() => {});

function setUp() {
  const store = memoryObjectStore();
  let time = Date.parse('2026-01-01T00:00:00Z');
  let sent = 0;
  const ports = { store, now: () => new Date(time), claimSeconds: 60 };
  const send = async () => {
    sent++;
    return 'sent' as const;
  };
  const unanswered = async () => {
    sent++;
    return 'unknown' as const;
  };
  return {
    alert: (by: () => Promise<'sent' | 'unknown'> = send, reason = 'high-risk', run = RUN) =>
      alertOnce(ports, run, reason, by),
    wait: (seconds: number) => {
      time += seconds * 1000;
    },
    sent: () => sent,
    unanswered,
  };
}

describe('alertOnce', () => {
  it('sends once, however often it is asked, and whenever', async () => {
    const { alert, wait, sent } = setUp();
    await alert();
    await alert();
    wait(3600);
    await alert();
    expect(sent()).toBe(1);
  });

  it('sends once when deliveries come at the same time; those that lose are tried again', async () => {
    const { alert, sent } = setUp();
    const outcomes = await Promise.allSettled([alert(), alert(), alert()]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { name: 'AlertInFlight', class: 'downstream', retryable: true },
    });
    await alert();
    expect(sent()).toBe(1);
  });

  it('sends one for each reason and each run', async () => {
    const { alert, sent } = setUp();
    await alert(undefined, 'high-risk');
    await alert(undefined, 'critical-finding');
    await alert(undefined, 'high-risk', 'run-0000000002');
    expect(sent()).toBe(3);
  });

  it('is tried again at once after it could not be sent, as often as needed', async () => {
    const { alert, sent } = setUp();
    await expect(alert(down)).rejects.toThrow('SNS is down');
    await expect(alert(down)).rejects.toThrow('SNS is down');
    await alert();
    await alert();
    expect(sent()).toBe(1);
  });

  it('is sent again by the next attempt where the reply to it was lost, and the run goes on', async () => {
    const { alert, sent, unanswered } = setUp();
    await expect(alert(unanswered)).rejects.toMatchObject({ name: 'AlertInFlight', retryable: true });
    expect(sent()).toBe(1);
    await alert();
    await alert();
    expect(sent()).toBe(2);
  });

  it('is sent once more by one of the deliveries that come at once after a lost reply', async () => {
    const { alert, sent, unanswered } = setUp();
    await expect(alert(unanswered)).rejects.toMatchObject({ name: 'AlertInFlight' });
    await Promise.allSettled([alert(), alert(), alert()]);
    await alert();
    expect(sent()).toBe(2);
  });

  it('is taken over from a delivery that died, once no delivery can be at work any more', async () => {
    const { alert, wait, sent } = setUp();
    void alert(dies);
    await new Promise((resolve) => setImmediate(resolve));
    await expect(alert()).rejects.toMatchObject({ name: 'AlertInFlight' });
    wait(61);
    await Promise.allSettled([alert(), alert()]);
    await alert();
    expect(sent()).toBe(1);
  });
});
