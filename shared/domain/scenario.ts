import { z } from 'zod';
import { defineKind, type ValueOf } from './kind.ts';
import { line, name, paragraph } from './text.ts';

/** How a scenario is played: for real, with harmless means, or at the table. */
export const SCENARIO_MODES = ['live', 'simulated', 'tabletop'] as const;

/** A scenario or objective that the exercise is to test, with the ATT&CK techniques that belong to it. */
export const scenarioKind = defineKind({
  kind: 'scenario',
  shape: 'fields',
  audiences: ['control'],
  writers: ['organiser'],
  schema: z.strictObject({
    title: name(),
    text: paragraph(2000),
    /** What is expected of the defenders. */
    expected: paragraph(1000),
    mode: z.enum(SCENARIO_MODES),
    /** ATT&CK technique ids, `T1611` or `T1552.007`. */
    techniques: z.array(line(12).refine((id) => /^T\d{4}(?:\.\d{3})?$/.test(id))).max(40),
    order: z.int().min(0).max(10_000),
  }),
  empty: { title: '', text: '', expected: '', mode: 'live', techniques: [], order: 0 },
});
export type Scenario = ValueOf<typeof scenarioKind>;

/** Version of ATT&CK that the techniques of templates are taken from. */
export const ATTACK_VERSION = '18.1';
