import Alert from '@cloudscape-design/components/alert';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { mayOperate } from '../../auth/person.ts';
import { useSession } from '../../auth/session.ts';
import { DropZone } from './drop-zone.tsx';
import { SideField, sideOf } from './side-field.tsx';
import { UploadList } from './upload-list.tsx';
import { useUploads } from './use-uploads.ts';

/** Where contracts are handed in. */
export function UploadPage() {
  const { person } = useSession();
  const { uploads, add } = useUploads();
  const [side, setSide] = useState('');
  return (
    <ContentLayout
      header={
        <Header variant="h1" description="PDF files; every file starts a run of its own.">
          Upload contracts
        </Header>
      }
    >
      {mayOperate(person) ? (
        <SpaceBetween size="l">
          <SideField value={side} onChange={setSide} />
          <DropZone onFiles={(files) => add(files, sideOf(side))} />
          <UploadList uploads={uploads} />
        </SpaceBetween>
      ) : (
        <Alert type="info" header="This is not for you to do">
          Legal operations and legal leads upload contracts. Ask whoever keeps the user pool to be one of
          them.
        </Alert>
      )}
    </ContentLayout>
  );
}
