import type { NewExercise } from '#renderer/data/create-exercise-on-device.ts';
import type { PickedFile } from '#renderer/platform/host.ts';
import { builtInRuleBook } from '#shared/commands/rule-book-text.ts';
import { ok, type Result } from '#shared/kernel/result.ts';

/** The value, or a failure that shows the error. */
export function unwrap<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Unexpected ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Begins a test with no database at all. */
export async function deleteDatabases(): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name ?? '');
      request.addEventListener('success', () => resolve());
      request.addEventListener('error', () => reject(request.error ?? new Error('not deleted')));
    });
  }
}

export const NEW_EXERCISE: NewExercise = {
  title: '市级演练 示例',
  organiser: { name: '李敏' },
  ruleBook: builtInRuleBook('zh'),
};

/** A file as if a person had picked it. */
export const pickedBlob = (blob: Blob, name: string): PickedFile => ({
  name,
  sizeBytes: blob.size,
  read: async (offset, length) =>
    ok(new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer())),
  blob: () => Promise.resolve(ok(blob)),
  close: () => Promise.resolve(),
});
