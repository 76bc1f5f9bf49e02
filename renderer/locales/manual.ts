import { defineTexts } from './texts.ts';

export const manualTexts = defineTexts(
  {
    title: '使用手册',
    contents: '手册目录',
    pages: {
      README: '概述',
      organiser: '组织方',
      'drill-control': '演练指挥',
      referee: '裁判',
      'attack-team': '攻击队',
      defender: '防守单位',
      report: '成绩与报告',
      installing: '安装与更新',
      'data-safety': '数据安全',
      'command-line': '命令行',
      glossary: '术语',
    },
  },
  {
    title: 'Manual',
    contents: 'Contents of the manual',
    pages: {
      README: 'Overview',
      organiser: 'Organiser',
      'drill-control': 'Drill control',
      referee: 'Referee',
      'attack-team': 'Attack team',
      defender: 'Defender unit',
      report: 'Scoreboard and report',
      installing: 'Installing and updating',
      'data-safety': 'Data safety',
      'command-line': 'Command line',
      glossary: 'Glossary',
    },
  },
);
