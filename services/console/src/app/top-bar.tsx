import TopNavigation from '@cloudscape-design/components/top-navigation';
import { useState } from 'react';
import { useSession } from '../auth/session.ts';
import { useNotices } from './notices.tsx';
import { chooseTheme, preferredTheme } from './theme.ts';

/** Who is signed in, where, and in what light. */
export function TopBar() {
  const { config, person, token, signOut } = useSession();
  const notices = useNotices();
  const [theme, setTheme] = useState(preferredTheme);
  const other = theme === 'dark' ? 'light' : 'dark';
  const switchTheme = () => {
    chooseTheme(other);
    setTheme(other);
  };
  async function copyToken() {
    try {
      await navigator.clipboard.writeText(`export COUNTERSIGN_TOKEN=${await token()}`);
      notices.succeeded('Copied', 'Paste it into a shell: commands act as you, for an hour at most.');
    } catch (error) {
      notices.failed(error);
    }
  }
  return (
    <TopNavigation
      identity={{ href: '#/', title: 'Countersign', logo: { src: '/favicon.svg', alt: '' } }}
      utilities={[
        {
          type: 'button',
          text: theme === 'dark' ? 'Light' : 'Dark',
          ariaLabel: `Switch to ${other} mode`,
          onClick: switchTheme,
        },
        {
          type: 'menu-dropdown',
          text: person.name,
          description: person.email,
          iconName: 'user-profile',
          onItemClick: ({ detail }) => {
            if (detail.id === 'token') void copyToken();
            if (detail.id === 'sign-out') signOut();
          },
          items: [
            {
              id: 'groups',
              text: person.groups.join(', ') || 'No group yet',
              disabled: true,
              secondaryText: `Stage ${config.stage}`,
            },
            { id: 'token', text: 'Copy token for commands', secondaryText: 'COUNTERSIGN_TOKEN' },
            { id: 'sign-out', text: 'Sign out' },
          ],
        },
      ]}
    />
  );
}
