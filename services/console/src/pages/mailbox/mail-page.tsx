import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import { useMailbox } from '../../api/mailbox.ts';
import { Empty } from '../../shared/empty.tsx';
import { Failed } from '../../shared/failed.tsx';
import { Loading } from '../../shared/loading.tsx';
import { at } from '../../shared/words.ts';
import { MailText } from './mail-text.tsx';

interface MailPageProps {
  readonly url: string;
  readonly id: string;
}

export function MailPage({ url, id }: MailPageProps) {
  const { data, error, isPending, refetch } = useMailbox(url);
  if (isPending) return <Loading what="the mail" />;
  if (error && !data) return <Failed error={error} onRetry={refetch} />;
  const mail = data?.find((each) => each.id === id);
  if (!mail) {
    return (
      <Empty title="There is no such mail" action={<Link href="#/mailbox">To the mailbox</Link>}>
        The mailbox shows the latest mails only.
      </Empty>
    );
  }
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description={`To ${mail.to}, ${at(mail.date)}`}
          actions={<Link href="#/mailbox">All mails</Link>}
        >
          {mail.subject}
        </Header>
      }
    >
      <Container>
        <MailText text={mail.text} />
      </Container>
    </ContentLayout>
  );
}
