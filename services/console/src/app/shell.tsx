import AppLayout from '@cloudscape-design/components/app-layout';
import Flashbar from '@cloudscape-design/components/flashbar';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { HelpContext } from './help.ts';
import { Navigation } from './navigation.tsx';
import { useNotices } from './notices.tsx';
import { Pages } from './pages.tsx';
import { TopBar } from './top-bar.tsx';
import { useNarrow } from './use-narrow.ts';

/** The frame around every page. */
export function Shell() {
  const { items } = useNotices();
  const [help, setHelp] = useState<React.ReactNode>(null);
  const [helpOpen, setHelpOpen] = useState(false);
  const narrow = useNarrow();
  const [path] = useLocation();
  const reviewing = path.startsWith('/reviews/');
  const [navigationOpen, setNavigationOpen] = useState(!narrow && !reviewing);
  // The review screen needs the width; on a phone every page does.
  useEffect(() => setNavigationOpen(!narrow && !reviewing), [narrow, reviewing]);
  return (
    <HelpContext value={{ setHelp, openHelp: () => setHelpOpen(true) }}>
      <div id="top-bar">
        <TopBar />
      </div>
      <AppLayout
        headerSelector="#top-bar"
        navigation={<Navigation />}
        navigationOpen={navigationOpen}
        onNavigationChange={({ detail }) => setNavigationOpen(detail.open)}
        navigationWidth={220}
        tools={help}
        toolsHide={help === null}
        toolsOpen={helpOpen && help !== null}
        onToolsChange={({ detail }) => setHelpOpen(detail.open)}
        notifications={<Flashbar items={items} />}
        stickyNotifications
        maxContentWidth={reviewing ? Number.MAX_VALUE : 1400}
        content={<Pages />}
      />
    </HelpContext>
  );
}
