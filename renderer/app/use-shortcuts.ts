import { useEffect, useRef } from 'react';
import { tinykeys } from 'tinykeys';

/** Keys that work on every page of an exercise. */
export function useShortcuts({ onPalette }: { readonly onPalette: () => void }): void {
  const latest = useRef(onPalette);
  useEffect(() => {
    latest.current = onPalette;
  });
  useEffect(
    () =>
      tinykeys(window, {
        '$mod+KeyK': (event) => {
          event.preventDefault();
          latest.current();
        },
      }),
    [],
  );
}
