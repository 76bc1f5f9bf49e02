import { useTranslation } from 'react-i18next';
import { useTimeIn } from '#renderer/data/use-exercise-time.ts';
import { useRecordWords } from '#renderer/data/use-record-words.ts';
import { FactGrid } from '#renderer/ui/fact-grid.tsx';
import { HashText } from '#renderer/ui/hash-text.tsx';
import type { Checked } from './intake-work.ts';

interface PackageFactsProps {
  readonly checked: Checked;
  readonly timeZone?: string | undefined;
}

/** Whose package it is, of when, and the figures to compare by telephone. */
export function PackageFacts({ checked, timeZone }: PackageFactsProps) {
  const { t } = useTranslation(['exchange', 'common']);
  const words = useRecordWords();
  const { moment } = useTimeIn(timeZone);
  const { info } = checked.incoming;
  const { from, created } = info.manifest;
  const hands = info.hands.map(({ person, role, name }) =>
    t('preview.hand', { name: name || words.record('person', person), role: words.role(role) }),
  );
  const device = words.device(from.device);
  return (
    <FactGrid
      facts={[
        { id: 'exercise', label: t('preview.exercise'), value: info.title || t('open.untitled') },
        {
          id: 'from',
          label: t('preview.from'),
          value: hands.length === 0 ? device : t('preview.hands', { device, people: hands }),
        },
        { id: 'created', label: t('preview.created'), value: moment(created) },
        {
          id: 'holds',
          label: t('preview.holds'),
          value: t('preview.holdsText', { batches: info.batches, evidence: info.evidence.length }),
        },
        {
          id: 'manifest',
          label: t('preview.manifestHash'),
          value: <HashText value={info.manifestHash} />,
        },
        { id: 'app', label: t('preview.app'), value: from.app },
      ]}
    />
  );
}
