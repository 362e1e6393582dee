import { type BillLine, bill, PRICES_OF } from '@countersign/shared';
import { type Contracts, usageOfContract, usageOfMonth } from './usage.ts';

/** What contracts cost in a month. */
export interface Estimate {
  /** Month of the prices, and the region that they are of. */
  readonly asOf: string;
  readonly region: string;
  readonly contracts: number;
  readonly lines: readonly BillLine[];
  /** USD a month that do not depend on how many contracts come. */
  readonly standing: number;
  readonly perContract: {
    /** USD for one contract. */
    readonly all: number;
    /** Without Textract, SageMaker and Bedrock. */
    readonly orchestration: number;
    /** Of that the record of who called what, as CloudTrail bills it. */
    readonly trail: number;
    /** Of that what Lambda bills while it waits for the model. */
    readonly waiting: number;
  };
  /** USD for the month. */
  readonly total: number;
}

const HOURS = 730;
const MODELS = new Set(['Textract', 'SageMaker', 'Bedrock']);

const sum = (lines: readonly BillLine[]) => lines.reduce((total, { usd }) => total + usd, 0);

/** What so many contracts of a kind cost in a month, by the list prices in `prices.json`. */
export function estimateCost(count: number, contracts: Contracts): Estimate {
  const one = bill(usageOfContract(contracts));
  const standing = sum(bill(usageOfMonth(HOURS)));
  const all = sum(one);
  const byContract = one.map((line) => ({ ...line, amount: line.amount * count, usd: line.usd * count }));
  return {
    ...PRICES_OF,
    contracts: count,
    lines: [...byContract, ...bill(usageOfMonth(HOURS))].toSorted((a, b) => b.usd - a.usd),
    standing,
    perContract: {
      all,
      orchestration: sum(one.filter(({ service }) => !MODELS.has(service))),
      trail: sum(one.filter(({ service }) => service === 'CloudTrail')),
      waiting: sum(one.filter(({ unit }) => unit === 'waitedGigabyteSecond')),
    },
    total: all * count + standing,
  };
}
