import Popover from '@cloudscape-design/components/popover';
import type { Routing } from '@countersign/events';
import { count } from '../../shared/words.ts';

/** The score, and on request what it is made of. */
export function ScoreExplanation({ routing }: { readonly routing: Routing }) {
  const parts = routing.explanation.filter(({ points }) => points !== 0);
  const rest = routing.explanation.filter(({ points }) => points === 0);
  return (
    <Popover
      header={`Playbook ${routing.playbook.name}, version ${routing.playbook.version}`}
      size="large"
      content={
        <ul className="along">
          {[...parts, ...rest].map(({ rule, points, text, findingId }) => (
            <li key={`${rule} ${findingId} ${text}`}>
              {text}
              {points !== 0 && ` (${points > 0 ? '+' : ''}${count(points, 'point')})`}
            </li>
          ))}
        </ul>
      }
    >
      Score {Math.round(routing.score)} of 100
    </Popover>
  );
}
