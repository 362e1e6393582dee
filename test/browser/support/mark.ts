import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until the words that a finding quotes are marked where one sees them. */
export async function seeMark(page: Page): Promise<void> {
  const mark = page.locator('.pdf-mark-active').first();
  await mark.waitFor();
  await expect.poll(() => isInView(mark, page.locator('.pdf-scroller'))).toBe(true);
}

async function isInView(inner: Locator, outer: Locator): Promise<boolean> {
  const [a, b] = await Promise.all([inner.boundingBox(), outer.boundingBox()]);
  return a !== null && b !== null && a.y >= b.y && a.y + a.height <= b.y + b.height;
}
