import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { SeverityChange } from '@countersign/api';
import type { Citation } from '@countersign/events';
import { ownWords } from '@countersign/shared/own-words';
import { useEffect, useRef } from 'react';
import { LevelBadge } from '../../shared/levels.tsx';
import { sentence } from '../../shared/words.ts';
import type { WeighedFinding } from '../weighed.ts';
import { Quote } from './quote.tsx';
import { SeverityForm } from './severity-form.tsx';
import { SeverityHistory } from './severity-history.tsx';

interface FindingCardProps {
  readonly finding: WeighedFinding;
  readonly section: string;
  readonly active: boolean;
  readonly editing: boolean;
  /** Undefined for those who may only read. */
  readonly onEdit: ((editing: boolean) => void) | undefined;
  onShow(citation: Citation | undefined): void;
  onChange(change: SeverityChange): void;
}

/** One finding: how bad, what, and the words of the contract it rests on. */
export function FindingCard(props: FindingCardProps) {
  const { finding, section, active, editing, onEdit, onShow, onChange } = props;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (active) card.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <article
      ref={card}
      className={active ? 'finding finding-active' : 'finding'}
      aria-label={finding.title}
      aria-current={active}
      data-finding-card={finding.id}
    >
      <SpaceBetween size="xs">
        <div className="finding-head">
          <LevelBadge level={finding.now} />
          <button type="button" className="finding-title" onClick={() => onShow(finding.citations[0])}>
            {finding.title}
          </button>
          {onEdit && !editing && (
            <Button
              variant="inline-icon"
              iconName="edit"
              ariaLabel={`Change the severity of ${finding.title}`}
              onClick={() => onEdit(true)}
            />
          )}
        </div>
        <Box variant="p">{ownWords(finding)}</Box>
        {finding.citations.map((citation) => (
          <Quote
            key={`${citation.start} ${citation.quote}`}
            citation={citation}
            onShow={() => onShow(citation)}
          />
        ))}
        <Box variant="small" color="text-body-secondary">
          {section} · rule {sentence(finding.rule)}
          {finding.confidence !== undefined && ` · ${Math.round(finding.confidence * 100)} % sure`}
        </Box>
        <SeverityHistory
          finding={finding}
          onUndo={onEdit && (() => onChange({ ...finding.own!, to: finding.before }))}
        />
        {editing && (
          <SeverityForm
            finding={finding}
            onSave={(change) => {
              onChange(change);
              onEdit?.(false);
            }}
            onCancel={() => onEdit?.(false)}
          />
        )}
      </SpaceBetween>
    </article>
  );
}
