import { I18nProvider } from '@cloudscape-design/components/i18n';
import messages from '@cloudscape-design/components/i18n/messages/all.en';
import { QueryClientProvider } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { createClient } from '../api/client.ts';
import { ClientContext } from '../api/use-client.ts';
import { personOf } from '../auth/person.ts';
import { SessionContext } from '../auth/session.ts';
import { signOut } from '../auth/sign-in.ts';
import { SignInPage } from '../auth/sign-in-page.tsx';
import { type SignIn, useSignIn } from '../auth/use-sign-in.ts';
import { Failed } from '../shared/failed.tsx';
import { Loading } from '../shared/loading.tsx';
import { NoticesProvider } from './notices.tsx';
import { queryClient } from './query-client.ts';
import { Shell } from './shell.tsx';

export function App() {
  const signIn = useSignIn();
  return (
    <I18nProvider locale="en" messages={[messages]}>
      <Gate signIn={signIn} />
    </I18nProvider>
  );
}

function Gate({ signIn }: { readonly signIn: SignIn }) {
  switch (signIn.state) {
    case 'loading':
      return <Loading what="Countersign" />;
    case 'broken':
      return <Failed error={signIn.error} onRetry={() => location.reload()} />;
    case 'out':
      return <SignInPage manager={signIn.manager} error={signIn.error} />;
    case 'in':
      return <SignedIn {...signIn} />;
  }
}

function SignedIn({ manager, config, user }: Extract<SignIn, { state: 'in' }>) {
  const session = useMemo(
    () => ({ config, person: personOf(user), signOut: () => void signOut(manager) }),
    [config, user, manager],
  );
  const client = useMemo(() => createClient(async () => (await manager.getUser())?.access_token), [manager]);
  return (
    <SessionContext value={session}>
      <ClientContext value={client}>
        <QueryClientProvider client={queryClient}>
          <NoticesProvider>
            <Router hook={useHashLocation}>
              <Shell />
            </Router>
          </NoticesProvider>
        </QueryClientProvider>
      </ClientContext>
    </SessionContext>
  );
}
