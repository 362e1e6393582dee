import { type RefObject, useEffect, useState } from 'react';

/** Width that pages may take in CSS pixels, 0 before it is known; follows the window. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
