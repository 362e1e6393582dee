import type { Target } from './mark.ts';

/** Scrolls so that the target stands in the upper third. */
export function scrollToTarget(scroller: HTMLElement, { page, top }: Target): void {
  const frame = scroller.querySelector<HTMLElement>(`[data-page="${page}"]`);
  if (!frame) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scroller.scrollTo({
    top: frame.offsetTop + top * frame.offsetHeight - scroller.clientHeight * 0.3,
    behavior: calm ? 'instant' : 'smooth',
  });
}
