import { useEffect, useEffectEvent } from 'react';
import { tinykeys } from 'tinykeys';
import { VERDICTS, type Verdict } from '#shared/domain/judging.ts';

interface JudgementKeys {
  readonly onVerdict: (verdict: Verdict) => void;
  readonly onSubmit: () => void;
}

/** 1 to 5 choose a verdict unless one is typing; Ctrl or ⌘ with Enter submits from anywhere on the page. */
export function useJudgementKeys({ onVerdict, onSubmit }: JudgementKeys): void {
  const choose = useEffectEvent(onVerdict);
  const submit = useEffectEvent(onSubmit);
  useEffect(() => {
    const verdictKeys = Object.fromEntries(
      VERDICTS.map((verdict, at) => [
        String(at + 1),
        (event: KeyboardEvent) => {
          if (!isTyping(event) && !isInOverlay(event)) choose(verdict);
        },
      ]),
    );
    return tinykeys(window, {
      ...verdictKeys,
      '$mod+Enter': (event) => {
        if (isInOverlay(event)) return;
        event.preventDefault();
        takeOver(event.target);
        // What the field took over is drawn first, so that it is what is submitted.
        setTimeout(() => submit());
      },
    });
  }, []);
}

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Dialogs and menus have keys of their own. */
const isInOverlay = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element &&
  target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]') !== null;

/** A number field takes over what was typed when it is left. */
function takeOver(target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement)) return;
  target.blur();
  target.focus();
}
