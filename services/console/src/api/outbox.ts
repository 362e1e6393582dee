import { ApiError } from '@countersign/api';
import { useQuery } from '@tanstack/react-query';

/** A mail that the runtime kept instead of sending it. */
export interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly date: string;
  readonly text: string;
}

async function readOutbox(url: string): Promise<readonly Mail[]> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new ApiError(0, 'Unreachable', 'The outbox does not answer.', { cause });
  });
  if (!response.ok) throw ApiError.of(response.status, undefined);
  return ((await response.json()) as { mails: readonly Mail[] }).mails;
}

/** The latest mails, newest first. */
export const useOutbox = (url: string) =>
  useQuery({ queryKey: ['outbox'], queryFn: () => readOutbox(url), refetchInterval: 4000 });
