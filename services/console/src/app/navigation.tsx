import Badge from '@cloudscape-design/components/badge';
import SideNavigation from '@cloudscape-design/components/side-navigation';
import { useLocation } from 'wouter';
import { useReviews } from '../api/queries.ts';
import { mayOperate } from '../auth/person.ts';
import { useSession } from '../auth/session.ts';

/** The pages, with how many reviews wait for the person's groups. */
export function Navigation() {
  const { config, person } = useSession();
  const [path] = useLocation();
  const { data } = useReviews({ status: 'open', scope: 'groups', limit: 1 });
  const waiting = data?.total ?? 0;
  const section = `#/${path.split('/')[1] ?? ''}`;
  return (
    <SideNavigation
      activeHref={section}
      items={[
        {
          type: 'link',
          text: 'Reviews',
          href: '#/reviews',
          ...(waiting > 0 && { info: <Badge color="blue">{waiting}</Badge> }),
        },
        { type: 'link', text: 'Runs', href: '#/runs' },
        { type: 'link', text: 'Search', href: '#/search' },
        ...(mayOperate(person) ? [{ type: 'link' as const, text: 'Upload', href: '#/upload' }] : []),
        ...(config.mailbox ? [{ type: 'link' as const, text: 'Mailbox', href: '#/mailbox' }] : []),
      ]}
    />
  );
}
