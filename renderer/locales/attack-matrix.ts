import { defineTexts } from './texts.ts';

export const attackMatrixTexts = defineTexts(
  {
    title: '攻击矩阵',
    description:
      '各成果的攻击步骤用了哪些 ATT&CK 技术。颜色越浓，用到它的成果越多；点开一项可查看成果。',
    counted: '计入范围',
    confirmed: '已认定',
    all: '全部已提交',
    team: '攻击队',
    allTeams: '全部攻击队',
    scope: '显示范围',
    seen: '仅已出现',
    whole: '全部技术',
    used: '出现 {{used, number}} / {{known, number}} 项技术',
    version: 'ATT&CK Enterprise v{{version}}',
    findings: '{{count, number}} 项成果',
    cell: '{{id}} {{name}}，{{count, number}} 项成果',
    subTechniques: '子技术',
    foreign: '下列编号不在本演练采用的版本中',
    empty: {
      title: '还没有可显示的技术',
      text: '在成果的攻击路径中为步骤选择 ATT&CK 技术后，这里按战术汇总。',
    },
  },
  {
    title: 'Attack matrix',
    description:
      'Which ATT&CK techniques the steps of findings used. The stronger the colour, the more findings; open one to see them.',
    counted: 'What counts',
    confirmed: 'Confirmed',
    all: 'All submitted',
    team: 'Attack team',
    allTeams: 'All attack teams',
    scope: 'What is shown',
    seen: 'Seen only',
    whole: 'All techniques',
    used: '{{used, number}} of {{known, number}} techniques seen',
    version: 'ATT&CK Enterprise v{{version}}',
    findings: 'Findings: {{count, number}}',
    cell: '{{id}} {{name}}, findings: {{count, number}}',
    subTechniques: 'Sub-techniques',
    foreign: 'Ids that the version of this exercise does not have',
    empty: {
      title: 'No technique to show yet',
      text: 'Once steps of attack paths name ATT&CK techniques, they are gathered here by tactic.',
    },
  },
);
