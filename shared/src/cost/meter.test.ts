import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { meter, meteredUsd, metering, paidUsd, pay } from './meter.ts';
import { usdOf } from './price-list.ts';

/** A clock that goes on when it is told to. */
function clock() {
  let ms = 1_000;
  const pass = (by: number) => {
    ms += by;
  };
  return { now: () => ms, pass };
}

const half = { gigabytes: 0.5, invocation: 1 };

describe('metering', () => {
  it('bills the time that a message took by the memory that it had, and the invocation', async () => {
    const { now, pass } = clock();
    const usd = await metering({ ...half, now }, async () => {
      pass(3_000);
      return meteredUsd();
    });
    expect(usd).toBeCloseTo(usdOf({ gigabyteSecond: 1.5, invocation: 1 }), 12);
  });

  it('bills a message of a batch its part of the invocation', async () => {
    const usd = await metering({ gigabytes: 0, invocation: 0.2 }, async () => meteredUsd());
    expect(usd).toBeCloseTo(usdOf({ invocation: 0.2 }), 15);
  });

  it('bills what was counted, also by what the work called', async () => {
    const { now } = clock();
    const store = async () => {
      await turn();
      meter('objectWritten');
    };
    const usd = await metering({ ...half, now }, async () => {
      await Promise.all([store(), store()]);
      meter('objectRead', 10);
      return meteredUsd();
    });
    expect(usd).toBeCloseTo(usdOf({ objectWritten: 2, objectRead: 10, invocation: 1 }), 12);
  });

  it('keeps messages apart that are worked on at a time', async () => {
    const { now } = clock();
    const workOn = (objects: number) =>
      metering({ gigabytes: 0, invocation: 0, now }, async () => {
        for (let each = 0; each < objects; each += 1) {
          await turn();
          meter('objectWritten');
        }
        return meteredUsd();
      });
    const [one, other] = await Promise.all([workOn(1), workOn(3)]);
    expect(other! / one!).toBeCloseTo(3, 9);
  });

  it('bills nothing where no message is worked on', () => {
    meter('objectWritten');
    expect(meteredUsd()).toBeUndefined();
  });
});

describe('what models and Textract asked', () => {
  it('is summed by message, apart from what AWS bills for the work', async () => {
    const { now } = clock();
    const asking = (usd: number) =>
      metering({ gigabytes: 0, invocation: 0, now }, async () => {
        pay(usd);
        await turn();
        pay(usd);
        return { paid: paidUsd(), metered: meteredUsd() };
      });
    const [one, other] = await Promise.all([asking(0.01), asking(0.25)]);
    expect([one, other]).toEqual([
      { paid: 0.02, metered: 0 },
      { paid: 0.5, metered: 0 },
    ]);
  });

  it('is counted for no message where none is worked on', () => {
    pay(1);
    expect(paidUsd()).toBeUndefined();
  });
});
