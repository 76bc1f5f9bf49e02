import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/ui/text-field.tsx';

interface TechniquesFieldProps {
  readonly value: string[];
  readonly onChange: (techniques: string[]) => void;
}

/** Technique ids as one line of text. */
export function TechniquesField({ value, onChange }: TechniquesFieldProps) {
  const { t } = useTranslation('planning');
  const [text, setText] = useState(value.join(', '));
  const ids = idsIn(text);
  const wrong = ids.find((id) => !/^T\d{4}(?:\.\d{3})?$/.test(id));
  return (
    <TextField
      label={t('scenarios.techniques')}
      description={t('scenarios.techniquesHint')}
      value={text}
      isMono
      error={wrong === undefined ? undefined : t('scenarios.wrongTechnique', { id: wrong })}
      onChange={(next) => {
        setText(next);
        onChange([...new Set(idsIn(next))]);
      }}
    />
  );
}

const idsIn = (text: string): string[] =>
  text
    .toUpperCase()
    .split(/[\s,，、;；]+/)
    .filter((id) => id !== '');
