import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import { useMailbox } from '../../api/mailbox.ts';
import { Empty } from '../../shared/empty.tsx';
import { Failed } from '../../shared/failed.tsx';
import { Listing } from '../../shared/listing.tsx';
import { MAIL_COLUMNS } from './mail-columns.tsx';

/** The mails that this runtime would have sent to those who subscribed. */
export function MailboxPage({ url }: { readonly url: string }) {
  const { data, error, isPending, refetch } = useMailbox(url);
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description="What e-mail subscriptions of the alert topics get. This runtime keeps mails instead of sending them."
        >
          Mailbox
        </Header>
      }
    >
      {error && !data ? (
        <Failed error={error} onRetry={refetch} />
      ) : (
        <Listing
          label="Mails"
          items={data ?? []}
          columns={MAIL_COLUMNS}
          keyOf={({ id }) => id}
          loading={isPending}
          empty={
            <Empty title="No mail yet">A mail goes out when a contract is risky, waits, or fails.</Empty>
          }
        />
      )}
    </ContentLayout>
  );
}
