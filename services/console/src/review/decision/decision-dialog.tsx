import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import type { DecisionKind } from '@countersign/api';
import { useState } from 'react';
import { messageOf, titleOf } from '../../api/error-words.ts';

interface DecisionDialogProps {
  readonly kind: DecisionKind;
  /** What goes along, in words. */
  readonly along: readonly string[];
  readonly sending: boolean;
  readonly error: unknown;
  onSend(comment: string): void;
  onClose(): void;
}

const WORDS: Readonly<Record<DecisionKind, { title: string; does: string; button: string }>> = {
  approve: {
    title: 'Approve this report',
    does: 'When enough people have approved, the report is written and the run completes.',
    button: 'Approve',
  },
  reject: {
    title: 'Reject this contract',
    does: 'The run ends as rejected, and no report is written. Say why; whoever sent the contract sees it.',
    button: 'Reject',
  },
  'request-changes': {
    title: 'Request changes',
    does: 'Only the sections you commented on are written again; then the review opens anew.',
    button: 'Request changes',
  },
};

/** Asks once more, with room for a comment; a refusal is shown where it happened. */
export function DecisionDialog({ kind, along, sending, error, onSend, onClose }: DecisionDialogProps) {
  const [comment, setComment] = useState('');
  const { title, does, button } = WORDS[kind];
  const needed = kind === 'reject' && !comment.trim();
  return (
    <Modal
      visible
      header={title}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              Cancel
            </Button>
            <Button
              variant="primary"
              loading={sending}
              disabled={needed}
              disabledReason="A rejection needs a reason"
              onClick={() => onSend(comment.trim())}
            >
              {button}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {error !== null && error !== undefined && (
          <Alert type="error" header={titleOf(error)}>
            {messageOf(error)} Nothing was changed.
          </Alert>
        )}
        <Box>{does}</Box>
        {along.length > 0 && (
          <ul className="along">
            {along.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <FormField label={kind === 'reject' ? 'Reason' : 'Comment (optional)'}>
          <Textarea
            autoFocus
            rows={3}
            value={comment}
            onChange={({ detail }) => setComment(detail.value.slice(0, 4000))}
          />
        </FormField>
      </SpaceBetween>
    </Modal>
  );
}
