import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/ui/text-field.tsx';

interface TechniqueFieldProps {
  readonly value: string;
  readonly onChange: (technique: string) => void;
}

const TECHNIQUE = /^(?:T\d{4}(?:\.\d{3})?)?$/;

/** An ATT&CK id. Half of one is kept in the field and not recorded; it is called wrong only once the field was left. */
export function TechniqueField({ value, onChange }: TechniqueFieldProps) {
  const { t } = useTranslation('findings');
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setLeft] = useState(false);
  const shown = typed ?? value;
  const isWrong = !TECHNIQUE.test(shown);
  const type = (text: string): void => {
    const clean = text.trim().toUpperCase();
    setTyped(clean);
    setLeft(false);
    if (TECHNIQUE.test(clean)) onChange(clean);
  };
  return (
    <TextField
      label={t('path.technique')}
      placeholder="T1190"
      description={t('path.techniqueHint')}
      isMono
      maxLength={9}
      value={shown}
      onChange={type}
      onBlur={() => {
        setLeft(true);
        if (!isWrong) setTyped(null);
      }}
      error={isLeft && isWrong ? t('path.techniqueWrong') : undefined}
    />
  );
}
