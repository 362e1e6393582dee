import type { HistoryEntry } from '@countersign/api';
import type { Column } from '../../shared/listing.tsx';
import { at, sentence } from '../../shared/words.ts';

const about = ({ stage, item }: HistoryEntry) =>
  [stage, item].flatMap((each) => (each ? sentence(each) : [])).join(': ') || '–';

export const EVENT_COLUMNS: readonly Column<HistoryEntry>[] = [
  { id: 'what', header: 'Event', cell: ({ what }) => sentence(what) },
  { id: 'at', header: 'At', cell: ({ at: when }) => at(when) },
  { id: 'about', header: 'Stage', cell: about },
  { id: 'detail', header: 'Detail', cell: ({ detail }) => detail ?? '–' },
];
