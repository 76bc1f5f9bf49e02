import { type ReactNode, useEffect, useRef, useState } from 'react';

export interface WhenSeenProps {
  readonly placeholder: ReactNode;
  readonly children: () => ReactNode;
}

/** Begins what is costly only once its place has come into view; then it stays. */
export function WhenSeen({ placeholder, children }: WhenSeenProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null || isSeen) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
      },
      { rootMargin: '200px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [isSeen]);
  return <div ref={place}>{isSeen ? children() : placeholder}</div>;
}
