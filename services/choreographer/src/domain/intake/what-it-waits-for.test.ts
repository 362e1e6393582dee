import { expect, it } from 'vitest';
import { whatItWaitsFor } from './what-it-waits-for.ts';

const CAPS = { perContractUsd: 25, perDayUsd: 10, perUploaderDayUsd: 8 };
const waits = (turnOf: string, costUsd: number) =>
  whatItWaitsFor({ status: 'RECEIVED', announced: 'RECEIVED', turnOf, linkedTo: null }, CAPS, {
    todayUsd: costUsd,
    ofUploadersUsd: new Map([[turnOf, costUsd]]),
  });

it.each([
  ['ann@firm.example', 8, /^the share of ann@firm\.example .*UploaderSharePercent/],
  ['ann@firm.example', 7, /^its turn/],
  ['', 8, /^its turn/],
  ['ann@firm.example', 10, /^the day's cost cap .*MaxCostUsdPerDay/],
])(
  'says of a contract of "%s", %d USD spent, what it waits for, and whose share',
  (turnOf, costUsd, words) => {
    expect(waits(turnOf, costUsd)).toMatch(words);
  },
);
