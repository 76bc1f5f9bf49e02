import {
  type ClonePart,
  cloneWrites,
  clonedHead,
  writeClone,
} from '#shared/commands/clone-exercise.ts';
import { builtInRuleBook, type RuleBookText } from '#shared/commands/rule-book-text.ts';
import { ALL } from '#shared/domain/audiences.ts';
import { type Exercise, exerciseKind } from '#shared/domain/exercise.ts';
import { ruleBookKind } from '#shared/domain/rule-book-record.ts';
import { readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { Write } from '#shared/journal/write.ts';
import { type ExerciseId, idSource } from '#shared/kernel/ids.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { readDesignations } from '#shared/scoring/designations.ts';
import type { AppData } from './app-data.ts';
import type { CreateError } from './create-exercise-on-device.ts';
import type { GateError } from '#renderer/storage/schema-gate.ts';

/** What a copy is to be. */
export interface CloneOrder {
  readonly source: ExerciseId;
  readonly title: string;
  readonly organiser: string;
  readonly parts: ReadonlySet<ClonePart>;
  /** Whether the head and the rule book are taken over, too. */
  readonly takesHead: boolean;
  readonly takesRuleBook: boolean;
  /** Start of the new exercise, ms; the calendar moves with it. */
  readonly startsAt: number | null;
}

type CloneHost = Pick<AppData, 'openExercise' | 'createExercise'>;

/** A new exercise from one of this device, without its results: opens the source, makes the exercise and writes the copy as one action. */
export async function cloneExerciseOnDevice(
  appData: CloneHost,
  order: CloneOrder,
): Promise<Result<ExerciseId, CreateError | GateError>> {
  const opened = await appData.openExercise(order.source);
  if (!opened.ok) return opened;
  const { state: source } = opened.value.store.getState();
  const head = readIn(source, ALL, exerciseKind, order.source)?.value ?? exerciseKind.empty;
  const made = await appData.createExercise({
    title: order.title,
    head: { ...(order.takesHead ? clonedHead(source) : {}), ...datesOf(head, order.startsAt) },
    organiser: { name: order.organiser, employer: order.takesHead ? head.host : '' },
    ruleBook: (order.takesRuleBook ? ruleBookOf(source) : null) ?? builtInRuleBook('zh'),
  });
  if (!made.ok) return made;
  const session = made.value;
  const ids = idSource(session.ports.clock, session.ports.random);
  const shiftDays = shiftOf(head, order.startsAt);
  const writes: Write[] = [];
  for (const piece of cloneWrites({ source, parts: order.parts, shiftDays }, ids)) {
    writes.push(...piece);
    await breath();
  }
  const written = await session.run(writeClone, { writes });
  return written.ok ? ok(session.id) : written;
}

/** Lets the window draw between two pieces. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const DAY_MS = 86_400_000;

const shiftOf = ({ startsAt: old }: Exercise, startsAt: number | null): number =>
  old === null || startsAt === null ? 0 : Math.round((startsAt - old) / DAY_MS);

/** The new exercise lasts as long as the old one. */
function datesOf({ startsAt: old, endsAt }: Exercise, startsAt: number | null): Partial<Exercise> {
  if (startsAt === null) return {};
  if (old === null || endsAt === null) return { startsAt };
  return { startsAt, endsAt: startsAt + (endsAt - old) };
}

/** The book in force at the end of the source. */
function ruleBookOf(source: ExerciseState): RuleBookText | null {
  const newest = readDesignations(source).history(source.exercise, 'rule-book').at(-1);
  const book = newest && readIn(source, ALL, ruleBookKind, newest.value);
  if (book === undefined) return null;
  const { title, version, content } = book.value;
  return { title, version, content };
}
