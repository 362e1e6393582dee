import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import { useOutbox } from '../../api/outbox.ts';
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
  const { data, error, isPending, refetch } = useOutbox(url);
  if (isPending) return <Loading what="the mail" />;
  if (error && !data) return <Failed error={error} onRetry={refetch} />;
  const mail = data?.find((each) => each.id === id);
  if (!mail) {
    return (
      <Empty title="There is no such mail" action={<Link href="#/outbox">To the outbox</Link>}>
        The outbox shows the latest mails only.
      </Empty>
    );
  }
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description={`To ${mail.to}, ${at(mail.date)}`}
          actions={<Link href="#/outbox">All mails</Link>}
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
