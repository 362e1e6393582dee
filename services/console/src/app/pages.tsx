import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { useSession } from '../auth/session.ts';
import { MailPage } from '../pages/mailbox/mail-page.tsx';
import { MailboxPage } from '../pages/mailbox/mailbox-page.tsx';
import { NotFound } from '../pages/not-found.tsx';
import { ReviewsPage } from '../pages/reviews/reviews-page.tsx';
import { RunPage } from '../pages/run/run-page.tsx';
import { RunsPage } from '../pages/runs/runs-page.tsx';
import { SearchPage } from '../pages/search/search-page.tsx';
import { UploadPage } from '../pages/upload/upload-page.tsx';
import { Loading } from '../shared/loading.tsx';

/** Brings pdf.js along, which no other page needs. */
const ReviewPage = lazy(() => import('../pages/review/review-page.tsx'));

export function Pages() {
  const { mailbox } = useSession().config;
  return (
    <Suspense fallback={<Loading what="the page" />}>
      <Switch>
        <Route path="/">
          <Redirect to="/reviews" replace />
        </Route>
        <Route path="/reviews" component={ReviewsPage} />
        <Route path="/reviews/:reviewId">
          {({ reviewId }) => <ReviewPage key={reviewId} reviewId={reviewId} />}
        </Route>
        <Route path="/runs" component={RunsPage} />
        <Route path="/runs/:runId">{({ runId }) => <RunPage key={runId} runId={runId} />}</Route>
        <Route path="/search" component={SearchPage} />
        <Route path="/upload" component={UploadPage} />
        {mailbox && (
          <Route path="/mailbox">
            <MailboxPage url={mailbox} />
          </Route>
        )}
        {mailbox && <Route path="/mailbox/:id">{({ id }) => <MailPage url={mailbox} id={id} />}</Route>}
        <Route component={NotFound} />
      </Switch>
    </Suspense>
  );
}
