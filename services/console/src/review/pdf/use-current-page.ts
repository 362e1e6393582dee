import { type RefObject, useEffect, useState } from 'react';

/** Number of the page that stands at the upper third of the window. */
export function useCurrentPage(scroller: RefObject<HTMLElement | null>): number {
  const [page, setPage] = useState(1);
  useEffect(() => {
    const element = scroller.current!;
    const look = () => {
      const line = element.scrollTop + element.clientHeight / 3;
      const frames = [...element.querySelectorAll<HTMLElement>('[data-page]')];
      const current = frames.findLast((frame) => frame.offsetTop <= line);
      setPage(Number(current?.dataset.page ?? 1));
    };
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [scroller]);
  return page;
}
