import { useEffect, useState } from 'react';
import { useSession } from '#renderer/data/session-context.tsx';
import { useExercise } from '#renderer/data/use-session-state.ts';
import { buildReportOf, type DocumentKind } from '#renderer/data/write-report.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Report } from '#shared/report/model.ts';
import type { ScheduleError } from '#shared/scoring/book-schedule.ts';
import type { Language } from '#shared/text/language.ts';

/** One wish for a report; a new object is a new wish. */
interface Order {
  readonly language: Language;
}

interface Written {
  readonly order: Order;
  /** The state that it tells of. */
  readonly state: unknown;
  readonly result: Result<Report, ScheduleError>;
}

export interface WrittenReport {
  readonly language: Language;
  /** The report in that language, or why there is none; null while the first one is being written. */
  readonly result: Result<Report, ScheduleError> | null;
  readonly isWriting: boolean;
  /** Whether the record has moved on since it was written. */
  readonly isStale: boolean;
  write(language: Language): void;
}

/** Writes a report when the page opens and when asked: it should not change under its reader. */
export function useWrittenReport(
  first: Language,
  document: DocumentKind = 'after-action',
): WrittenReport {
  const session = useSession();
  const state = useExercise((current) => current.state);
  const [order, setOrder] = useState<Order>({ language: first });
  const [written, setWritten] = useState<Written | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let isCurrent = true;
    const { state: from } = session.store.getState();
    buildReportOf(session, order.language, document).then(
      (result) => {
        if (isCurrent) setWritten({ order, state: from, result });
      },
      (thrown: unknown) => {
        if (isCurrent) setFailure(thrown);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [session, order, document]);
  if (failure !== null) throw failure; // a mistake of ours belongs to the error boundary
  const isWriting = written?.order !== order;
  return {
    language: order.language,
    result: written?.order.language === order.language ? written.result : null,
    isWriting,
    isStale: !isWriting && written.state !== state,
    write: (language) => setOrder({ language }),
  };
}
