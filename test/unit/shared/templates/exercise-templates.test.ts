import { describe, expect, test } from 'vitest';
import { applyTemplate } from '#shared/commands/apply-template.ts';
import { editExercise } from '#shared/commands/edit-exercise.ts';
import { phaseRequirements } from '#shared/commands/phase-requirements.ts';
import { windowProblem } from '#shared/commands/plan-window.ts';
import { zeroReportDutyKind } from '#shared/domain/assurance.ts';
import { dailyWindowKind } from '#shared/domain/daily-window.ts';
import { engagementRuleKind } from '#shared/domain/engagement.ts';
import { scheduleKind } from '#shared/domain/exercise.ts';
import { scenarioKind } from '#shared/domain/scenario.ts';
import { readAll } from '#shared/journal/read.ts';
import { EXERCISE_TEMPLATES, templateById } from '#shared/templates/exercise-templates.ts';
import { aDrill } from '#test/support/drill.ts';
import { START_MS } from '#test/support/ports.ts';

describe.each(EXERCISE_TEMPLATES.map((template) => [template.id, template] as const))(
  'the template %s',
  (id, template) => {
    test('fills a new exercise with what it promises, in either language', async () => {
      for (const language of ['zh-CN', 'en'] as const) {
        const drill = await aDrill();
        const { form } = template;
        await drill.run(drill.organiser, editExercise, { startsAt: START_MS, form });
        await drill.run(drill.organiser, applyTemplate, { template: id, language });
        const { state } = drill.device;
        expect([...readAll(state, engagementRuleKind)]).toHaveLength(template.rules.length);
        expect([...readAll(state, scheduleKind)]).toHaveLength(template.schedule.length);
        expect([...readAll(state, scenarioKind)]).toHaveLength(template.scenarios.length);
        expect([...readAll(state, zeroReportDutyKind)]).toHaveLength(
          template.zeroReports.length === 0 ? 0 : 1,
        );
        for (const { value } of readAll(state, dailyWindowKind)) {
          expect(windowProblem(value)).toBeNull();
        }
        const live = phaseRequirements(state, 'live', START_MS);
        expect(live.find(({ name }) => name === 'windows')?.isMet ?? true).toBe(true);
      }
    });

    test('is marked as an example wherever it says a rule', async () => {
      const drill = await aDrill();
      await drill.run(drill.organiser, applyTemplate, { template: id, language: 'zh-CN' });
      for (const { value } of readAll(drill.device.state, engagementRuleKind)) {
        expect(value.basis).toContain('示例');
      }
      expect([...readAll(drill.device.state, scheduleKind)]).toEqual([]);
    });
  },
);

describe('templates', () => {
  test('have ids of their own and techniques that look like some', () => {
    expect(new Set(EXERCISE_TEMPLATES.map(({ id }) => id)).size).toBe(EXERCISE_TEMPLATES.length);
    expect(templateById('nothing')).toBeUndefined();
    for (const { scenarios } of EXERCISE_TEMPLATES) {
      for (const { techniques } of scenarios) {
        for (const technique of techniques) expect(technique).toMatch(/^T\d{4}(\.\d{3})?$/);
      }
    }
  });

  test('the cloud-native one has sixteen scenarios with their techniques', () => {
    const cloud = templateById('cloud-native');
    expect(cloud?.scenarios).toHaveLength(16);
    expect(cloud?.scenarios[0]?.techniques).toEqual(['T1611', 'T1610', 'T1068']);
  });
});
