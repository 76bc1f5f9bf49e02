import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useExercise } from '#renderer/data/use-session-state.ts';
import { FactGrid } from '#renderer/ui/fact-grid.tsx';
import { HashText } from '#renderer/ui/hash-text.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { useStateHash } from './use-state-hash.ts';

/** What this device holds, in figures that two people can compare by telephone. */
export function HoldingsPanel() {
  const { t, i18n } = useTranslation('exchange');
  const { moment } = useExerciseTime();
  const state = useExercise((session) => session.state);
  const hash = useStateHash();
  const figure = new Intl.NumberFormat(i18n.language);
  const devices = new Set([...state.streams.values()].map(({ device }) => device)).size;
  return (
    <Panel title={t('here.title')}>
      <Stack gap={3}>
        <FactGrid
          facts={[
            {
              id: 'state-hash',
              label: t('here.stateHash'),
              value: hash === null ? t('here.computing') : <HashText value={hash} />,
            },
            { id: 'batches', label: t('here.batches'), value: figure.format(state.batches.size) },
            {
              id: 'audiences',
              label: t('here.audiences'),
              value: figure.format(state.audiences.size),
            },
            { id: 'devices', label: t('here.devices'), value: figure.format(devices) },
            {
              id: 'latest',
              label: t('here.latest'),
              value: state.latest[0] === 0 ? t('here.nothing') : moment(state.latest[0]),
            },
          ]}
        />
        <Text as="p" size={13} tone={2}>
          {t('here.stateHashHint')}
        </Text>
      </Stack>
    </Panel>
  );
}
