import { type RefObject, useEffect } from 'react';

/** Makes "/" lead into a search field, unless somebody is writing or a dialog stands before the page. */
export function useSlashKey(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      const input = field.current;
      if (
        input === null ||
        isWriting(event.target) ||
        input.closest('[aria-hidden="true"], [inert]') !== null
      )
        return;
      event.preventDefault();
      input.focus();
      input.select();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [field]);
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input, textarea, select, [role="spinbutton"], [role="dialog"]') !== null);
