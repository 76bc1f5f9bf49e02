import { useEffect, useState } from 'react';
import {
  type AttackCatalogue,
  attackCatalogue,
  attackExtractSchema,
  type AttackVersion,
} from '#shared/domain/attack-catalogue.ts';
import { useExerciseHead } from './use-records.ts';

/** Each version is a file of its own, read when an exercise is first opened that goes by it. */
const FILES: Readonly<Record<AttackVersion, () => Promise<{ default: unknown }>>> = {
  '18.1': () => import('../../assets/attack/enterprise-18.1.json'),
  '19.1': () => import('../../assets/attack/enterprise-19.1.json'),
};

const read = new Map<AttackVersion, Promise<AttackCatalogue>>();
const ready = new Map<AttackVersion, AttackCatalogue>();

/** A version of ATT&CK; reads it once. */
export function readAttackCatalogue(version: AttackVersion): Promise<AttackCatalogue> {
  let reading = read.get(version);
  if (reading === undefined) {
    reading = FILES[version]().then((file) => {
      const catalogue = attackCatalogue(attackExtractSchema.parse(file.default));
      ready.set(version, catalogue);
      return catalogue;
    });
    read.set(version, reading);
  }
  return reading;
}

/** The version of ATT&CK that the exercise is pinned to; null until it is read. */
export function useAttackCatalogue(): AttackCatalogue | null {
  const { attackVersion } = useExerciseHead();
  const [catalogue, setCatalogue] = useState(() => ready.get(attackVersion) ?? null);
  useEffect(() => {
    let isWanted = true;
    const show = async (): Promise<void> => {
      const found = await readAttackCatalogue(attackVersion);
      if (isWanted) setCatalogue(found);
    };
    void show();
    return () => {
      isWanted = false;
    };
  }, [attackVersion]);
  return catalogue?.version === attackVersion ? catalogue : null;
}
