import { I18nProvider } from '@cloudscape-design/components/i18n';
import messages from '@cloudscape-design/components/i18n/messages/all.en';
import { createClient } from '@countersign/api';
import { QueryClientProvider } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ClientContext } from '../api/use-client.ts';
import { personOf } from '../auth/person.ts';
import { SessionContext } from '../auth/session.ts';
import { signIn, signOut } from '../auth/sign-in.ts';
import { SignInPage } from '../auth/sign-in-page.tsx';
import { type SignIn, useSignIn } from '../auth/use-sign-in.ts';
import { Failed } from '../shared/failed.tsx';
import { Loading } from '../shared/loading.tsx';
import { NoticesProvider } from './notices.tsx';
import { queryClient } from './query-client.ts';
import { Shell } from './shell.tsx';

export function App() {
  const state = useSignIn();
  return (
    <I18nProvider locale="en" messages={[messages]}>
      <Gate state={state} />
    </I18nProvider>
  );
}

function Gate({ state }: { readonly state: SignIn }) {
  switch (state.state) {
    case 'loading':
      return <Loading what="Countersign" />;
    case 'broken':
      return <Failed error={state.error} onRetry={() => location.reload()} />;
    case 'out':
      return <SignInPage manager={state.manager} error={state.error} />;
    case 'in':
      return <SignedIn {...state} />;
  }
}

function SignedIn({ manager, config, user }: Extract<SignIn, { state: 'in' }>) {
  const session = useMemo(
    () => ({
      config,
      person: personOf(user),
      token: async () => (await manager.getUser())?.id_token ?? '',
      signOut: () => void signOut(manager),
      signInAgain: () => void signIn(manager),
    }),
    [config, user, manager],
  );
  const client = useMemo(
    () => createClient({ endpoint: '', token: async () => (await manager.getUser())?.id_token }),
    [manager],
  );
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
