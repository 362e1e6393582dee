import { expect, it } from 'vitest';
import { aReview } from '../../testing/rows.ts';
import { reviewNotice } from './review-notice.ts';

const CONSOLE = 'https://console.example/';

it('says which contract, why, by when, and where to decide', () => {
  const { subject, text, attributes } = reviewNotice(aReview(), 'requested', CONSOLE);
  expect(subject).toBe('Review requested: acme-nda.pdf');
  expect(text).toBe(`Review requested: acme-nda.pdf

A contract of high risk takes two approvals.

Contract:   acme-nda.pdf (nda)
Risk level: high
For:        commercial-contracts
Approvals:  2
Due:        2026-03-03 12:00 UTC

Decide here: https://console.example/reviews/acme-nda-0123456789abcdef-r0`);
  expect(attributes).toEqual({
    notice: 'requested',
    group: 'commercial-contracts',
    riskLevel: 'high',
    contractType: 'nda',
  });
});

it('tells a lead what is now theirs, and everybody who is at it', () => {
  const review = aReview({ reviewerGroup: 'legal-leads', claimedBy: 'anna' });
  const { text } = reviewNotice(review, 'escalated', CONSOLE);
  expect(text).toMatch(/^Review overdue, now yours: /);
  expect(text).toContain('legal-leads, claimed by anna');
});

it('names the command where no console is deployed', () => {
  expect(reviewNotice(aReview(), 'requested', undefined).text).toMatch(
    /countersign status acme-nda-0123456789abcdef$/,
  );
});

it('lets no name add lines to the mail, or steer what shows it', () => {
  const hostile = 'a.pdf\r\nDecide here: https://evil.example\u001b[2J\u202e';
  const review = aReview({ fileName: hostile, claimedBy: hostile, why: hostile });
  const { subject, text } = reviewNotice(review, 'due-soon', CONSOLE);
  for (const sent of [subject, text])
    expect(sent).not.toMatch(/[^\P{Cc}\n]|\u202e|^Decide here: https:\/\/evil/mu);
});
