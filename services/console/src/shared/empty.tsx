import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';

interface EmptyProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** What a list says when there is nothing in it. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <Box textAlign="center" padding={{ vertical: 'l' }} color="inherit">
      <SpaceBetween size="s">
        <div>
          <b>{title}</b>
          {children && <Box color="text-body-secondary">{children}</Box>}
        </div>
        {action}
      </SpaceBetween>
    </Box>
  );
}
