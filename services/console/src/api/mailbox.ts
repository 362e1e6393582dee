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

async function readMailbox(url: string): Promise<readonly Mail[]> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new ApiError(0, 'Unreachable', 'The mailbox does not answer.', { cause });
  });
  if (!response.ok) throw ApiError.of(response.status, undefined);
  return ((await response.json()) as { mails: readonly Mail[] }).mails;
}

/** The latest mails, newest first. */
export const useMailbox = (url: string) =>
  useQuery({ queryKey: ['mailbox'], queryFn: () => readMailbox(url), refetchInterval: 4000 });
