import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppDataProvider, useExerciseList } from '#renderer/data/app-data-context.tsx';
import { type AppData, openAppData } from '#renderer/data/app-data.ts';
import type { ExerciseSession } from '#renderer/data/exercise-session.ts';
import { SessionProvider } from '#renderer/data/session-context.tsx';
import { useFindingDossier } from '#renderer/data/use-dossier.ts';
import { useGridRows } from '#renderer/data/use-grid-rows.ts';
import { useOpenExercise } from '#renderer/data/use-open-exercise.ts';
import { useConflicts, useExerciseHead, useRecord, useTable } from '#renderer/data/use-records.ts';
import { useScore } from '#renderer/data/use-score.ts';
import {
  useActor,
  useActorChoices,
  useCanUndo,
  useExercise,
  useSaveStatus,
} from '#renderer/data/use-session-state.ts';
import { type AppDb, openAppDb } from '#renderer/storage/app-db.ts';
import { recordOrganisation } from '#shared/commands/record-organisation.ts';
import { recordPerson } from '#shared/commands/record-person.ts';
import { recordTeam } from '#shared/commands/record-team.ts';
import { organisationKind, teamKind } from '#shared/domain/register.ts';
import { known } from '#shared/kernel/result.ts';
import { testWorld } from '#test/support/data-ports.ts';
import { deleteDatabases, NEW_EXERCISE, unwrap } from '#test/support/data-session.ts';

let appDb: AppDb;
let app: AppData;
let session: ExerciseSession;
const wrapper = ({ children }: { readonly children: ReactNode }) => (
  <AppDataProvider value={app}>
    <SessionProvider value={session}>{children}</SessionProvider>
  </AppDataProvider>
);
const addTeam = (name: string) =>
  act(async () => unwrap(await session.run(recordTeam, { id: null, fields: { name } })));
const addOrganisation = (name: string) =>
  act(async () => unwrap(await session.run(recordOrganisation, { id: null, fields: { name } })));

beforeEach(async () => {
  await deleteDatabases();
  appDb = unwrap(await openAppDb());
  app = await openAppData(appDb, testWorld().ports);
  session = unwrap(await app.createExercise(NEW_EXERCISE));
});
afterEach(async () => {
  await app.closeExercise();
  appDb.close();
});

describe('hooks on the open exercise', () => {
  it('useTable gives the same view until one of its records changes', async () => {
    let renders = 0;
    const { result } = renderHook(
      () => {
        renders++;
        return useTable(teamKind);
      },
      { wrapper },
    );
    expect(result.current.size).toBe(0);
    const id = await addTeam('甲队');
    const view = result.current;
    expect([view.size, view.at(0)?.value.name, view.get(id)?.id]).toEqual([1, '甲队', id]);
    const before = renders;
    await addOrganisation('某局');
    expect(result.current).toBe(view);
    expect(renders).toBe(before);
    await addTeam('乙队');
    expect(result.current).not.toBe(view);
    expect(result.current.at(0)).toBe(view.at(0));
    await act(() => session.undo());
    expect([...result.current].map(({ value }) => value.name)).toEqual(['甲队']);
  });

  it('useRecord gives the same record until it changes', async () => {
    const id = await addTeam('甲队');
    const { result } = renderHook(() => useRecord(teamKind, id), { wrapper });
    const record = result.current;
    await addTeam('乙队');
    expect(result.current).toBe(record);
    await act(async () => unwrap(await session.run(recordTeam, { id, fields: { name: '丙队' } })));
    expect(result.current?.value.name).toBe('丙队');
    expect(renderHook(() => useRecord(teamKind, null), { wrapper }).result.current).toBeUndefined();
  });

  it('tell the head, the actor, saving, undo, conflicts and the score', async () => {
    const { result } = renderHook(
      () => ({
        head: useExerciseHead(),
        actor: useActor(),
        save: useSaveStatus(),
        canUndo: useCanUndo(),
        conflicts: useConflicts(),
        score: useScore(),
        teams: useExercise(({ visible }) => visible.audiences.size),
      }),
      { wrapper },
    );
    expect(result.current.head.title).toBe(NEW_EXERCISE.title);
    await waitFor(() => expect(result.current.save).toEqual({ type: 'saved' }));
    expect(result.current.canUndo).toBe(true);
    expect(result.current.conflicts).toEqual([]);
    await waitFor(() =>
      expect(result.current.score).toMatchObject({
        scored: { ok: true, value: { score: { attackBoard: [] } } },
        isBehind: false,
      }),
    );
    expect(result.current.actor.role).toBe('organiser');
  });

  it('follow the role one acts in', async () => {
    await addTeam('甲队');
    const unit = await addOrganisation('某局');
    await act(async () =>
      unwrap(
        await session.run(recordPerson, {
          id: null,
          fields: { name: '王防守', role: 'defender', unit },
        }),
      ),
    );
    const { result } = renderHook(
      () => ({
        teams: useTable(teamKind),
        units: useTable(organisationKind),
        choices: useActorChoices(),
      }),
      { wrapper },
    );
    expect(result.current.choices.map(({ name }) => name)).toEqual([
      NEW_EXERCISE.organiser.name,
      '王防守',
    ]);
    expect(result.current.units.size).toBe(1);
    const defender = known(result.current.choices[1], 'there are two');
    await act(() => session.actAs(defender.actor));
    expect([result.current.teams.size, result.current.units.size]).toEqual([0, 0]);
    expect(result.current.choices).toHaveLength(2);
  });

  it('useFindingDossier knows nothing of what is not there', () => {
    const { result } = renderHook(() => useFindingDossier('nothing'), { wrapper });
    expect(result.current).toBeUndefined();
  });

  it.each([3, 2300])('useGridRows searches, filters and sorts %i rows', async (count) => {
    await act(async () => {
      const fields = Array.from({ length: count }, (_, at) => ({
        name: `队${at}`,
        note: at % 2 ? '单' : '双',
      }));
      const writes = await import('#shared/journal/write.ts');
      unwrap(
        await session.run(
          ({ ids }) => ({
            ok: true,
            value: {
              writes: fields.map((one) =>
                writes.recordNew('control' as never, teamKind, ids.next() as never, one),
              ),
              result: null,
            },
          }),
          null,
        ),
      );
    });
    const nameOf = ({ value }: { readonly value: { readonly name: string } }) => value.name;
    const isEven = ({ value }: { readonly value: { readonly note: string } }) =>
      value.note === '双';
    const plain: object = {};
    const search = { search: ' 队1 ' };
    const sorted = {
      filter: isEven,
      sort: { type: 'text', locale: 'zh-CN', value: nameOf, descending: true },
    } as const;
    const { result, rerender } = renderHook(({ query }) => useGridRows(useTable(teamKind), query), {
      wrapper,
      initialProps: { query: plain },
    });
    expect([result.current.size, result.current.at(1)?.value.name]).toEqual([count, '队1']);
    rerender({ query: search });
    const found = Array.from({ length: count }, (_, at) => `队${at}`).filter((name) =>
      name.includes('队1'),
    );
    await waitFor(() => expect(result.current.isWorking).toBe(false));
    expect(result.current.size).toBe(found.length);
    rerender({ query: sorted });
    await waitFor(() => expect(result.current.isWorking).toBe(false));
    const last = count - 1 - ((count - 1) % 2);
    expect(result.current.at(0)?.value.name).toBe(`队${last}`);
    const id = known(result.current.at(1), 'more than one is even').id;
    expect(result.current.indexOf(id)).toBe(1);
  });
});

describe('opening an exercise', () => {
  function Opener({ exercise }: { readonly exercise: ExerciseSession['id'] }) {
    const opening = useOpenExercise(exercise);
    const list = useExerciseList();
    return (
      <p>
        {opening.type} {list.length}
      </p>
    );
  }

  it('shows how far it is, and leaves the exercise open when the page goes', async () => {
    const { id } = session;
    await app.closeExercise();
    const view = render(<Opener exercise={id} />, { wrapper });
    expect(screen.getByText('opening 1')).toBeInTheDocument();
    await screen.findByText('open 1');
    view.unmount();
    const again = unwrap(await app.openExercise(id));
    expect(again.store.getState().status).toEqual({ type: 'open' });
  });
});
