import { createContext, useContext, type ReactNode } from 'react';

/** The few words the components say by themselves, in the language the caller chose. */
export interface UiTexts {
  readonly required: string;
  readonly close: string;
  readonly clear: string;
  readonly remove: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly loading: string;
  readonly notifications: string;
  readonly noMatches: string;
  /** Said under a list that shows only its first matches. */
  readonly moreMatches: (hidden: number) => string;
  readonly showOptions: string;
  readonly increase: string;
  readonly decrease: string;
  readonly openCalendar: string;
  readonly previousMonth: string;
  readonly nextMonth: string;
  readonly selectAllRows: string;
  readonly resizePanes: string;
  readonly showTable: string;
  readonly showChart: string;
  readonly stepDone: string;
}

const UiTextsContext = createContext<UiTexts | null>(null);

export function UiTextsProvider({
  texts,
  children,
}: {
  readonly texts: UiTexts;
  readonly children: ReactNode;
}) {
  return <UiTextsContext value={texts}>{children}</UiTextsContext>;
}

export function useUiTexts(): UiTexts {
  const texts = useContext(UiTextsContext);
  if (texts === null) throw new Error('ui components need a ThemeRoot above them, for their texts');
  return texts;
}
