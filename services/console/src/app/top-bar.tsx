import TopNavigation from '@cloudscape-design/components/top-navigation';
import { useState } from 'react';
import { useSession } from '../auth/session.ts';
import { chooseTheme, preferredTheme } from './theme.ts';

/** Who is signed in, where, and in what light. */
export function TopBar() {
  const { config, person, signOut } = useSession();
  const [theme, setTheme] = useState(preferredTheme);
  const other = theme === 'dark' ? 'light' : 'dark';
  const switchTheme = () => {
    chooseTheme(other);
    setTheme(other);
  };
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
          onItemClick: ({ detail }) => detail.id === 'sign-out' && signOut(),
          items: [
            {
              id: 'groups',
              text: person.groups.join(', ') || 'No group yet',
              disabled: true,
              secondaryText: `Stage ${config.stage}`,
            },
            { id: 'sign-out', text: 'Sign out' },
          ],
        },
      ]}
    />
  );
}
