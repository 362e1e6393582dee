import Link from '@cloudscape-design/components/link';
import type { Mail } from '../../api/mailbox.ts';
import type { Column } from '../../shared/listing.tsx';
import { at } from '../../shared/words.ts';

export const MAIL_COLUMNS: readonly Column<Mail>[] = [
  {
    id: 'subject',
    header: 'Subject',
    cell: ({ id, subject }) => <Link href={`#/mailbox/${id}`}>{subject}</Link>,
  },
  { id: 'to', header: 'To', cell: ({ to }) => to, minWidth: 200, wide: true },
  { id: 'sent', header: 'Sent', cell: ({ date }) => at(date), minWidth: 140 },
];
