import { useActor } from '#renderer/data/use-session-state.ts';
import { RefereeDesk } from './referee-desk.tsx';
import { RulingDesk } from './ruling-desk.tsx';

/** A referee sees the cases given to them; control sees what is to be assigned, opened and ruled on. */
export function JudgingPage({ submission }: { readonly submission?: string }) {
  const { role } = useActor();
  const isControl = role === 'organiser' || role === 'chief-referee';
  return isControl ? (
    <RulingDesk submission={submission ?? null} />
  ) : (
    <RefereeDesk submission={submission ?? null} />
  );
}
