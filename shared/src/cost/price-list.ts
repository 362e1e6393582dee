import priceList from './prices.json' with { type: 'json' };

/** What AWS bills, by the names of `prices.json`. */
export type BilledUnit = keyof typeof priceList.prices;

/** How much is billed of what. */
export type Usage = Partial<Record<BilledUnit, number>>;

/** What one line of a bill says. */
export interface BillLine {
  readonly service: string;
  readonly unit: BilledUnit;
  readonly amount: number;
  readonly usd: number;
}

/** Month of the prices, and the region that they are of. */
export const PRICES_OF = { asOf: priceList.asOf, region: priceList.region };

/** Each call that reads, writes or locks an object is an event of the trail: `services/platform/resources/trail.yml`. */
const recordedCalls = ({ objectRead = 0, objectWritten = 0, lock = 0 }: Usage): number =>
  objectRead + objectWritten + lock;

/** The lines of a bill for a usage, dearest first; what the trail records of it is among them. */
export function bill(usage: Usage): BillLine[] {
  const all: Usage = { ...usage, recordedCall: recordedCalls(usage) };
  return (Object.entries(all) as [BilledUnit, number][])
    .filter(([, amount]) => amount > 0)
    .map(([unit, amount]) => {
      const { service, usd, per } = priceList.prices[unit];
      return { service, unit, amount, usd: (amount * usd) / per };
    })
    .toSorted((a, b) => b.usd - a.usd);
}

/** US dollars for a usage, by the list prices in `prices.json`. */
export const usdOf = (usage: Usage): number => bill(usage).reduce((total, { usd }) => total + usd, 0);
