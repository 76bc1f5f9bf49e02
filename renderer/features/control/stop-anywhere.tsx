import { OctagonX } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { tinykeys } from 'tinykeys';
import { useStopDialog } from '#renderer/state/stop-dialog.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { StopDialog } from './stop-dialog.tsx';

/** A function key: it means the same with every input method and in every field. */
const STOP_KEY = 'F9';

/** The dialog of an emergency stop, on every page of an exercise behind one key. */
export function StopAnywhere() {
  const { isOpen, setOpen } = useStopDialog();
  useEffect(
    () =>
      tinykeys(window, {
        [STOP_KEY]: (event) => {
          event.preventDefault();
          setOpen(true);
        },
      }),
    [setOpen],
  );
  // Another exercise must not begin with a dialog that was opened in this one.
  useEffect(() => () => setOpen(false), [setOpen]);
  return isOpen ? <StopDialog onClose={() => setOpen(false)} /> : null;
}

/** The same for the mouse, in the bar that is always there. */
export function StopButton() {
  const { t } = useTranslation('control');
  const { setOpen } = useStopDialog();
  return (
    <Button
      variant="quiet"
      size="small"
      icon={OctagonX}
      onPress={() => setOpen(true)}
      aria-label={t('stop.title')}
    >
      <KeyHint keys={[STOP_KEY]} />
    </Button>
  );
}
