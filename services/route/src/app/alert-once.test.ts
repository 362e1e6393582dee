import { memoryObjectStore } from '@countersign/shared/testing/index';
import { describe, expect, it } from 'vitest';
import { alertOnce } from './alert-once.ts';

const RUN = 'run-0000000001';

function setUp() {
  const store = memoryObjectStore();
  let time = Date.parse('2026-01-01T00:00:00Z');
  let sent = 0;
  const ports = { store, now: () => new Date(time), claimSeconds: 60 };
  const send = async () => void sent++;
  return {
    alert: (by = send, reason = 'high-risk', run = RUN) => alertOnce(ports, run, reason, by),
    wait: (seconds: number) => {
      time += seconds * 1000;
    },
    sent: () => sent,
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

  it('sends once when two deliveries come at the same time', async () => {
    const { alert, sent } = setUp();
    await Promise.all([alert(), alert(), alert()]);
    expect(sent()).toBe(1);
  });

  it('sends one for each reason and each run', async () => {
    const { alert, sent } = setUp();
    await alert(undefined, 'high-risk');
    await alert(undefined, 'critical-finding');
    await alert(undefined, 'high-risk', 'run-0000000002');
    expect(sent()).toBe(3);
  });

  it('sends again what a delivery that died had claimed, once the claim is old', async () => {
    const { alert, wait, sent } = setUp();
    await expect(alert(() => Promise.reject(new Error('SNS is down')))).rejects.toThrow('SNS is down');
    await alert();
    expect(sent()).toBe(0);
    wait(61);
    await alert();
    await alert();
    expect(sent()).toBe(1);
  });
});
