import type { Inject } from '#shared/domain/inject.ts';
import type { Recorded } from '#shared/journal/read.ts';
import type { InjectTiming } from '#shared/metrics/inject-timing.ts';

/** An inject with its due time and how it stands against it. */
export interface PlayedInject {
  readonly id: string;
  readonly inject: Recorded<Inject>;
  readonly due: number | null;
  readonly timing: InjectTiming;
}
