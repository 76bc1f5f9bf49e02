import { useEffect, useMemo, useState } from 'react';
import { useAppData } from '#renderer/data/app-data-context.tsx';
import type { PickedFile } from '#renderer/platform/host.ts';
import { createIntakeWork, type Intake, type IntakeTarget } from './intake-work.ts';

export interface IntakeControl<Done> {
  readonly state: Intake<Done>;
  check(file: PickedFile): void;
  /** Takes in what was checked. */
  take(): void;
  stop(): void;
  reset(): void;
}

/** Checks a file, shows what it would do, takes it in when told to. `target` must stay the same while it means the same. */
export function useIntake<Done>(target: IntakeTarget<Done>): IntakeControl<Done> {
  const { verifyPackage } = useAppData();
  const [state, setState] = useState<Intake<Done>>({ type: 'empty' });
  const [failure, setFailure] = useState<unknown>(null);
  const work = useMemo(
    () => createIntakeWork(verifyPackage, target, { show: setState, fail: setFailure }),
    [verifyPackage, target],
  );
  useEffect(() => () => work.leave(), [work]);
  if (failure !== null) throw failure;
  return {
    state,
    check: work.check,
    take() {
      if (state.type === 'checked') work.take(state);
    },
    stop: work.stop,
    reset() {
      work.leave();
      setState({ type: 'empty' });
    },
  };
}
