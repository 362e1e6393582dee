import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { UserManager } from 'oidc-client-ts';
import { messageOf } from '../api/error-words.ts';
import { signIn } from './sign-in.ts';

interface SignInPageProps {
  readonly manager: UserManager;
  readonly error?: unknown;
}

/** What people see before they are signed in. */
export function SignInPage({ manager, error }: SignInPageProps) {
  return (
    <main className="sign-in">
      <Container header={<Header variant="h1">Countersign</Header>}>
        <SpaceBetween size="l">
          {error !== undefined && (
            <Alert type="error" header="Signing in did not work">
              {messageOf(error)}
            </Alert>
          )}
          <Box variant="p">
            Contracts are read, summarised and weighed; what is risky waits here for a person to decide.
          </Box>
          <Button variant="primary" fullWidth onClick={() => void signIn(manager)}>
            Sign in
          </Button>
        </SpaceBetween>
      </Container>
    </main>
  );
}
