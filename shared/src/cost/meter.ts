import { AsyncLocalStorage } from 'node:async_hooks';
import { type BilledUnit, type Usage, usdOf } from './price-list.ts';

/** What a message is worked on with: its part of an invocation, where that takes several at a time. */
export interface Metered {
  /** Memory of the function, shared by the messages of a batch. */
  readonly gigabytes: number;
  /** Part of the invocation, from 0 to 1. */
  readonly invocation: number;
  /** Milliseconds, on a clock that only goes forward. */
  readonly now?: () => number;
}

interface Meter extends Required<Metered> {
  readonly began: number;
  readonly counted: Map<BilledUnit, number>;
  /** US dollars that models and Textract asked for. */
  paid: number;
}

/** The message that is being worked on; several are at a time, in one thread. */
const meters = new AsyncLocalStorage<Meter>();

/** Does the work on a message, and counts meanwhile what AWS bills for it. */
export const metering = <T>(metered: Metered, work: () => Promise<T>): Promise<T> => {
  const now = metered.now ?? performance.now.bind(performance);
  return meters.run({ ...metered, now, began: now(), counted: new Map(), paid: 0 }, work);
};

/** Counts something that AWS bills for the message that is being worked on; outside of one, it counts nothing. */
export function meter(unit: BilledUnit, amount = 1): void {
  const counted = meters.getStore()?.counted;
  counted?.set(unit, (counted.get(unit) ?? 0) + amount);
}

/**
 * Counts what a model or Textract asked for the message that is being worked on, as soon as it has answered: what comes of the
 * answer is paid for all the same.
 * @param usd US dollars, by list prices
 */
export function pay(usd: number): void {
  const current = meters.getStore();
  if (current) current.paid += usd;
}

/** US dollars that models and Textract asked so far for the message that is being worked on; undefined outside of one. */
export const paidUsd = (): number | undefined => meters.getStore()?.paid;

/** What AWS bills so far for the message that is being worked on: time and memory, the invocation, what was counted. */
function usageSoFar({ gigabytes, invocation, now, began, counted }: Meter): Usage {
  return {
    ...Object.fromEntries(counted),
    invocation,
    gigabyteSecond: ((now() - began) / 1000) * gigabytes,
  };
}

/**
 * US dollars that AWS bills so far for the message that is being worked on; undefined outside of one, and where Lambda does not
 * tell the function's memory: no answer waits for that.
 */
export function meteredUsd(): number | undefined {
  const current = meters.getStore();
  if (!current || !Number.isFinite(current.gigabytes)) return undefined;
  return usdOf(usageSoFar(current));
}
