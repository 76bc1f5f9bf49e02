import { useTranslation } from 'react-i18next';
import { classNames } from '#renderer/ui/class-names.ts';
import type { AttackCatalogue, Technique } from '#shared/domain/attack-catalogue.ts';
import { TACTIC_NAMES } from '#shared/text/attack-terms.ts';
import { inLanguage, type Language } from '#shared/text/language.ts';
import styles from './attack-matrix.module.css';
import { useTechniqueTitle } from './use-technique-title.ts';
import type { TechniqueCounts } from './use-technique-counts.ts';

interface MatrixGridProps {
  readonly catalogue: AttackCatalogue;
  readonly counts: TechniqueCounts;
  /** Also techniques that nobody used. */
  readonly isWhole: boolean;
  readonly chosen: string | null;
  readonly onChoose: (technique: string) => void;
}

/** Tactics side by side, each with its techniques; what was used is shaded and carries its number. */
export function MatrixGrid({ catalogue, counts, isWhole, chosen, onChoose }: MatrixGridProps) {
  const { i18n } = useTranslation();
  const language = i18n.language as Language;
  const columns = catalogue.tactics
    .map((tactic) => ({
      tactic,
      techniques: catalogue.techniques.filter(
        ({ id, parent, tactics }) =>
          parent === null &&
          tactics.includes(tactic.shortname) &&
          (isWhole || counts.byTechnique.has(id)),
      ),
    }))
    .filter(({ techniques }) => techniques.length > 0);
  return (
    <div className={styles['matrix']}>
      {columns.map(({ tactic, techniques }) => {
        const name = TACTIC_NAMES[tactic.shortname];
        return (
          <section key={tactic.id} className={styles['column']} aria-labelledby={tactic.id}>
            <h2 id={tactic.id} className={styles['tactic']}>
              {name === undefined ? tactic.name : inLanguage(name, language)}
              <span className={styles['tacticId']}>{tactic.id}</span>
            </h2>
            <ul className={styles['cells']}>
              {techniques.map((technique) => (
                <li key={technique.id}>
                  <Cell
                    technique={technique}
                    counts={counts}
                    isChosen={technique.id === chosen}
                    onChoose={onChoose}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

interface CellProps {
  readonly technique: Technique;
  readonly counts: TechniqueCounts;
  readonly isChosen: boolean;
  readonly onChoose: (technique: string) => void;
}

function Cell({ technique, counts, isChosen, onChoose }: CellProps) {
  const { t } = useTranslation('attackMatrix');
  const title = useTechniqueTitle();
  const count = counts.byTechnique.get(technique.id)?.length ?? 0;
  const name = title(technique);
  return (
    <button
      type="button"
      className={classNames(styles['cell'], styles[`heat${heatOf(count, counts.most)}`])}
      aria-pressed={isChosen}
      aria-label={t('cell', { id: technique.id, name, count })}
      onClick={() => onChoose(technique.id)}
    >
      <span className={styles['name']}>{name}</span>
      <span className={styles['foot']}>
        <span>{technique.id}</span>
        {count > 0 && <span className={styles['count']}>{count}</span>}
      </span>
    </button>
  );
}

/** Step of the ramp, 1 to 7; 0 for what nobody used. */
const heatOf = (count: number, most: number): number =>
  count === 0 ? 0 : Math.max(1, Math.ceil((count / most) * 7));
