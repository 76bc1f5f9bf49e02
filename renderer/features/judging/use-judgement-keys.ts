import { useEffect, useRef } from 'react';
import { tinykeys } from 'tinykeys';
import { VERDICTS, type Verdict } from '#shared/domain/judging.ts';

interface JudgementKeys {
  readonly onVerdict: (verdict: Verdict) => void;
  readonly onSubmit: () => void;
}

/** 1 to 5 choose a verdict unless one is typing; Ctrl or ⌘ with Enter submits from anywhere. */
export function useJudgementKeys(keys: JudgementKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const verdictKeys = Object.fromEntries(
      VERDICTS.map((verdict, at) => [
        String(at + 1),
        (event: KeyboardEvent) => {
          if (!isTyping(event)) latest.current.onVerdict(verdict);
        },
      ]),
    );
    return tinykeys(window, { ...verdictKeys, '$mod+Enter': () => latest.current.onSubmit() });
  }, []);
}

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
