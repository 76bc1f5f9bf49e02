import { useMemo } from 'react';
import { useTable } from '#renderer/data/use-records.ts';
import { useScore } from '#renderer/data/use-score.ts';
import { useExercise } from '#renderer/data/use-session-state.ts';
import { postureSettingsKind } from '#shared/domain/posture-settings.ts';
import {
  controlItemKind,
  controlStatusKind,
  ransomwareReadinessKind,
  riskAssessmentKind,
} from '#shared/domain/readiness.ts';
import { findingKind } from '#shared/domain/finding.ts';
import { rulingKind } from '#shared/domain/judging.ts';
import {
  assetKind,
  designationKind,
  organisationKind,
  systemKind,
} from '#shared/domain/register.ts';
import { responseSubmissionKind } from '#shared/domain/response.ts';
import { sightingKind, weakPointKind, weakPointStepKind } from '#shared/domain/weak-point.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { type Incident, readIncidents } from '#shared/metrics/incident-facts.ts';
import { type PostureFacts, readPostureFacts } from '#shared/metrics/posture-facts.ts';
import { readReadiness, type UnitReadiness } from '#shared/metrics/readiness-facts.ts';

/** What the pages of risk and indicators are counted from. */
export interface PostureGround {
  readonly facts: PostureFacts;
  readonly incidents: readonly Incident[];
  readonly readiness: ReadonlyMap<RecordId, UnitReadiness>;
}

/** Everything as of `asOf`, read anew only when a record that counts has changed. */
export function usePostureGround(asOf: number): PostureGround {
  const visible = useExercise((session) => session.visible);
  const tables = [
    useTable(organisationKind),
    useTable(systemKind),
    useTable(assetKind),
    useTable(designationKind),
    useTable(weakPointKind),
    useTable(weakPointStepKind),
    useTable(sightingKind),
    useTable(postureSettingsKind),
    useTable(findingKind),
    useTable(rulingKind),
    useTable(responseSubmissionKind),
  ];
  const counted = useMemo(
    () => ({ facts: readPostureFacts(visible, asOf), incidents: readIncidents(visible) }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- of the state only these tables are read
    [asOf, ...tables],
  );
  const said = [
    useTable(controlItemKind),
    useTable(controlStatusKind),
    useTable(riskAssessmentKind),
    useTable(ransomwareReadinessKind),
  ];
  const readiness = useMemo(
    () => readReadiness(visible, counted.facts.units.keys()),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- of the state only these tables are read
    [counted, ...said],
  );
  return useMemo(() => ({ ...counted, readiness }), [counted, readiness]);
}

/** 防护值 of each unit as a share of its highest value. */
export function useProtection(): (unit: RecordId) => number | null {
  const { scored } = useScore();
  return useMemo(() => {
    const values = new Map<string, number>();
    if (scored?.ok === true) {
      for (const { unit, value, withdrawn } of scored.value.score.defenceBoard) {
        if (!withdrawn) values.set(unit, Math.max(0, Math.min(1, Number(value) / 10_000)));
      }
    }
    return (unit) => values.get(unit) ?? null;
  }, [scored]);
}
