import { InvalidArgumentError } from 'commander';

/** An instant as an option takes it. @throws InvalidArgumentError */
export function instant(text: string): Date {
  const read = new Date(text);
  if (Number.isNaN(read.getTime()) || !/^\d{4}-\d\d-\d\d/.test(text))
    throw new InvalidArgumentError('An instant is written as 2026-11-28T14:00:00Z.');
  return read;
}
