import { useTranslation } from 'react-i18next';
import type { Draft } from '#renderer/data/use-draft.ts';
import { useExercise } from '#renderer/data/use-session-state.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { Columns, Stack } from '#renderer/ui/layout.tsx';
import { isInScope } from '#shared/commands/target-reference.ts';
import type { Finding } from '#shared/domain/finding.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { useTargetOptions } from './use-target-options.ts';

/** What was hit: unit, system, asset. The finer choice brings the coarser ones with it. */
export function TargetFields({ draft }: { readonly draft: Draft<Finding> }) {
  const { t } = useTranslation('findings');
  const { values } = draft;
  const options = useTargetOptions(values);
  const isOutside = useExercise(({ visible }) => isInScope(visible, values.team, values) === false);
  const hasTarget = values.organisation !== null || values.system !== null;
  // Recorded at once: what follows from the choice is worked out with the register.
  const choose = (change: Partial<Finding>): void => {
    draft.set(change);
    void draft.flush().then(() => draft.settle());
  };
  const idOf = (id: string | null): RecordId | null => id as RecordId | null;
  if (options.units.length === 0) {
    return (
      <Banner tone="info" title={t('target.none')}>
        {t('target.noneHint')}
      </Banner>
    );
  }
  return (
    <Stack>
      <Columns min={240}>
        <ComboBox
          label={t('field.organisation')}
          isRequired
          options={options.units}
          value={values.organisation}
          onChange={(id) => choose({ organisation: idOf(id), system: null, asset: null })}
        />
        <ComboBox
          label={t('field.system')}
          options={options.systems}
          value={values.system}
          onChange={(id) => choose({ system: idOf(id), asset: null })}
        />
        {options.assets !== null && (
          <ComboBox
            label={t('field.asset')}
            description={t('target.assetHint')}
            options={options.assets}
            value={values.asset}
            onChange={(id) => choose({ asset: idOf(id) })}
          />
        )}
      </Columns>
      {hasTarget && isOutside && <Banner tone="caution">{t('target.outside')}</Banner>}
    </Stack>
  );
}
