import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Citation } from '@countersign/events';
import { count } from '../../shared/words.ts';
import { Quote } from '../findings/quote.tsx';
import type { PointGroup, PointToWeigh } from './points-to-weigh.ts';

interface PointListProps {
  readonly groups: readonly PointGroup[];
  readonly activeId: string | undefined;
  onShow(point: PointToWeigh, citation: Citation): void;
}

/** What is to be weighed beside the findings, each with its words, which lead to their page. */
export function PointList({ groups, activeId, onShow }: PointListProps) {
  return (
    <SpaceBetween size="l">
      {groups.map(({ title, points }) => (
        <section key={title} aria-label={title}>
          <Box variant="h3" padding={{ bottom: 'xs' }}>
            {title}{' '}
            <Box variant="span" color="text-body-secondary">
              · {count(points.length, 'point')}
            </Box>
          </Box>
          <SpaceBetween size="s">
            {points.map((point) => (
              <Point key={point.id} point={point} active={point.id === activeId} onShow={onShow} />
            ))}
          </SpaceBetween>
        </section>
      ))}
    </SpaceBetween>
  );
}

interface PointProps extends Pick<PointListProps, 'onShow'> {
  readonly point: PointToWeigh;
  readonly active: boolean;
}

function Point({ point, active, onShow }: PointProps) {
  return (
    <article className={active ? 'finding finding-active' : 'finding'} aria-label={point.title || undefined}>
      <SpaceBetween size="xxs">
        {point.title && <Box fontWeight="bold">{point.title}</Box>}
        {point.citations.map((citation) => (
          <Quote
            key={`${citation.start} ${citation.quote}`}
            citation={citation}
            onShow={() => onShow(point, citation)}
          />
        ))}
        {point.notes.map((note) => (
          <Box key={note} variant="small" color="text-body-secondary">
            {note}
          </Box>
        ))}
      </SpaceBetween>
    </article>
  );
}
