import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttackCatalogue } from '#renderer/data/use-attack-catalogue.ts';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import type { Option } from '#renderer/ui/option-item.tsx';
import type { AttackCatalogue } from '#shared/domain/attack-catalogue.ts';
import { TACTIC_NAMES } from '#shared/text/attack-terms.ts';
import { inLanguage, type Language } from '#shared/text/language.ts';
import { techniqueName } from '#shared/text/report/technique-names.ts';

interface TechniqueFieldProps {
  readonly value: string;
  readonly onChange: (technique: string) => void;
}

/** An ATT&CK technique of the version that the exercise goes by: found by id, name or tactic in either language. */
export function TechniqueField({ value, onChange }: TechniqueFieldProps) {
  const { t, i18n } = useTranslation('findings');
  const { attackVersion } = useExerciseHead();
  const catalogue = useAttackCatalogue();
  const options = useMemo(
    () => (catalogue === null ? [] : optionsOf(catalogue, i18n.language as Language)),
    [catalogue, i18n.language],
  );
  const isForeign = catalogue !== null && value !== '' && catalogue.technique(value) === undefined;
  const all = useMemo(
    () =>
      value === '' || options.some(({ id }) => id === value)
        ? options
        : [{ id: value, label: value }, ...options],
    [options, value],
  );
  return (
    <ComboBox
      label={t('path.technique')}
      placeholder="T1190"
      description={isForeign ? undefined : t('path.techniqueHint', { version: attackVersion })}
      error={isForeign ? t('path.techniqueForeign', { version: attackVersion }) : undefined}
      options={all}
      value={value === '' ? null : value}
      onChange={(technique) => onChange(technique ?? '')}
    />
  );
}

/** Both languages stand in an option, whichever is shown: people look for 横向移动 and for lateral movement. */
function optionsOf(catalogue: AttackCatalogue, language: Language): Option[] {
  return catalogue.techniques.map(({ id, tactics }) => {
    const own = language === 'en' ? '' : techniqueName(id, language);
    const places = tactics.map((shortname) => {
      const name = TACTIC_NAMES[shortname];
      return name === undefined
        ? shortname
        : language === 'en'
          ? name.en
          : `${inLanguage(name, language)} ${name.en}`;
    });
    return {
      id,
      label: `${id} ${catalogue.fullName(id) ?? ''}`,
      detail: [own, ...places].filter(Boolean).join(' · '),
    };
  });
}
