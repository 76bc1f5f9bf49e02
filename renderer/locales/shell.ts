import { defineTexts } from './texts.ts';

export const shellTexts = defineTexts(
  {
    product: '演练裁判台',
    skip: '跳到正文',
    nav: {
      label: '演练导航',
      overview: '总览',
      plan: '策划',
      control: '指挥',
      posture: '风险与指标',
      findings: '成果',
      responses: '处置',
      judging: '评判',
      board: '成绩',
      attackMatrix: '攻击矩阵',
      report: '报告',
      exchange: '交换',
      audit: '冲突与审计',
      settings: '设置',
      home: '全部演练',
      manual: '使用手册',
      about: '关于',
    },
    clock: '演练第 {{day, number}} 天 {{time}}',
    actingAs: '当前身份',
    switchRole: '切换身份',
    save: {
      saved: '已保存',
      saving: '正在保存…',
      failed: '未保存',
      unguarded: '已保存，未备查',
      readOnly: '只读',
    },
    commands: '命令',
    commandPlaceholder: '输入命令或页面名称…',
    goTo: '前往',
    failed: {
      title: '演练打不开',
      text: '本机保存的数据没有改动。请重试；若仍不行，可在别处用成果包打开。',
    },
    opening: '正在打开演练…',
    openingDetail: '正在读取并核对本机保存的数据。',
    notFound: {
      title: '没有这个页面',
      text: '地址可能写错了，或者记录不在本机。',
      back: '回到全部演练',
    },
    notHere: {
      title: '本机没有这个演练',
      text: '它可能保存在另一台电脑上。请在那台电脑导出成果包，再在这里打开。',
    },
    crash: {
      title: '这个页面出错了',
      text: '已保存的内容都在，没有丢失。可以重试，或回到总览继续工作。',
      detail: '技术细节',
    },
    readOnly: {
      'other-window': {
        title: '这个演练已在另一个窗口打开，此处为只读',
        text: '为避免两处同时写入，只有先打开的窗口可以修改。关闭那个窗口后重新载入此页即可编辑。',
      },
      broken: {
        title: '此窗口与保存的数据不再一致，已转为只读',
        text: '已保存的内容都在。请重新载入此页后继续。',
      },
    },
    saveFailed: {
      title: '刚才的操作没有保存',
      full: '磁盘或浏览器存储空间已满。此前保存的内容都在；请腾出空间后重试。',
      other: '写入本机存储失败。此前保存的内容都在；请重试，若仍失败请先导出成果包。',
    },
    lowSpace: {
      title: '可用空间只剩 {{size}}',
      text: '已保存的内容都在。空间用尽后将无法继续保存；请尽快腾出空间，并导出成果包留底。',
    },
    unguarded: {
      title: '内容已保存，但备查记录没有更新',
      text: '备查记录用于发现数据丢失。请检查磁盘空间；下次保存时会自动重试。',
    },
    newer: {
      title: '这个演练由更新版本的程序保存',
      text: '为避免损坏数据，本程序不打开它。数据原样未动，请安装更新的版本。',
    },
    recovery: {
      title: '本机数据不完整或对不上，已进入只读恢复模式',
      text: '现有内容都没有改动。按下面的顺序处理：先导出现有内容留底，再用成果包补齐，最后确认继续。确认之前，除补齐外不会写入任何内容。',
      found: '发现了什么',
      reason: {
        'database-missing':
          '本机找不到这个演练的数据库。可能被浏览器清理、被删除，或换了浏览器、用户或电脑。',
        'database-replaced':
          '现在的数据库不是上次记住的那一个。可能被清空后重建，或被恢复成另一份数据。',
        'journal-behind':
          '数据库里的记录比上次记住的少。可能恢复过旧备份，或磁盘丢失了最近的写入。',
        'journal-differs':
          '记录的数量没有少，但内容与上次记住的不同：{{audiences, list}}。可能恢复过另一份数据。',
        'journal-damaged':
          '有 {{count, number}} 处记录已损坏或读不出，没有计入：{{places, list}}。',
        'heads-damaged': '备查记录已损坏，无法核对数据是否完整。演练数据本身可能完好。',
        'root-key-changed':
          '演练的根密钥与首次打开时不同（原为 {{pinned}}，现为 {{found}}）。数据可能被换成了另一个演练，请勿轻易继续。',
      },
      place: '“{{audience}}”第 {{number, number}} 批起',
      missingTable: '各范围的记录批次',
      audience: '范围',
      remembered: '上次记住',
      foundThen: '打开时',
      now: '现在',
      filled: '已补齐',
      missing: '还缺 {{count, number}} 批',
      stepExport: '第一步：导出现有内容留底',
      stepMerge: '第二步：用成果包补齐',
      stepAccept: '第三步：确认并继续',
      nothingToExport: '本机没有这个演练的任何内容，不需要导出。',
      accept: '接受现有数据并继续',
      acceptHint:
        '补齐后（或确定补不齐时）接受现有数据。此后本机以现有数据为准继续写入；缺少的记录今后若在成果包中出现，仍会合并进来。',
      acceptNothing: '本机还没有任何内容可以接受，请先用成果包补齐。',
      acceptTitle: '接受现有数据？',
      acceptText:
        '缺少的记录若今后在别处的成果包中出现，仍会合并进来。此后本机将以现有数据为准继续写入。',
      acceptRootKey: '根密钥已经改变。接受后将以新的根密钥为准，只有在确知原因时才应继续。',
      acceptDamaged: '损坏而读不出的记录将从本机日志中去掉；别处若有，并入后即可恢复。',
      accepted: '已接受现有数据，演练恢复正常',
    },
    roleHint: '单机演练时，可切换身份体验各方所见；切换不改变任何数据。',
    noPersonForRole: '还没有人担任“{{role}}”。请先在“策划—人员”中添加。',
    conflicts: '{{count, number}} 处冲突待处理',
    sampleNotice: '示例演练：所有单位、人员和分值均为虚构。',
  },
  {
    product: 'Umpire',
    skip: 'Skip to the content',
    nav: {
      label: 'Exercise navigation',
      overview: 'Overview',
      plan: 'Plan',
      control: 'Control',
      posture: 'Risk and indicators',
      findings: 'Findings',
      responses: 'Responses',
      judging: 'Judging',
      board: 'Scoreboard',
      attackMatrix: 'Attack matrix',
      report: 'Report',
      exchange: 'Exchange',
      audit: 'Conflicts and audit',
      settings: 'Settings',
      home: 'All exercises',
      manual: 'Manual',
      about: 'About',
    },
    clock: 'Day {{day, number}} {{time}}',
    actingAs: 'Acting as',
    switchRole: 'Switch role',
    save: {
      saved: 'Saved',
      saving: 'Saving…',
      failed: 'Not saved',
      unguarded: 'Saved, unguarded',
      readOnly: 'Read-only',
    },
    commands: 'Commands',
    commandPlaceholder: 'Type a command or the name of a page…',
    goTo: 'Go to',
    failed: {
      title: 'The exercise could not be opened',
      text: 'The data on this device is unchanged. Try again; if it still fails, open a package of it elsewhere.',
    },
    opening: 'Opening the exercise…',
    openingDetail: 'Reading and checking what is stored on this device.',
    notFound: {
      title: 'There is no such page',
      text: 'The address may be misspelt, or the record is not on this device.',
      back: 'Back to all exercises',
    },
    notHere: {
      title: 'This exercise is not on this device',
      text: 'It may be kept on another computer. Export a package there and open it here.',
    },
    crash: {
      title: 'This page failed',
      text: 'Everything that was saved is still there. Try again, or go on from the overview.',
      detail: 'Technical details',
    },
    readOnly: {
      'other-window': {
        title: 'This exercise is open in another window; here it is read-only',
        text: 'Only the window that opened it first can change it, so that two never write at once. Close that one and reload this page to edit.',
      },
      broken: {
        title: 'This window no longer matches what is stored and is now read-only',
        text: 'Everything saved is there. Reload this page to go on.',
      },
    },
    saveFailed: {
      title: 'The last action was not saved',
      full: 'The disk or the browser storage is full. Everything saved before is there; free some space and try again.',
      other:
        'Writing to the storage of this device failed. Everything saved before is there; try again, and export a package if it keeps failing.',
    },
    lowSpace: {
      title: 'Only {{size}} of space left',
      text: 'Everything saved is there. Once the space is used up nothing more can be saved: free some soon, and export a package as a backup.',
    },
    unguarded: {
      title: 'Saved, but the guard record was not updated',
      text: 'The guard record is what notices lost data. Check the free disk space; the next save tries again.',
    },
    newer: {
      title: 'This exercise was saved by a newer version',
      text: 'It is left alone so that nothing is damaged. The data is unchanged; please install the newer version.',
    },
    recovery: {
      title: 'This device’s data is incomplete or does not match: read-only recovery',
      text: 'Nothing that is here was changed. Go in this order: export what is here as a backup, fill in from a package, then confirm. Until then nothing is written but what you fill in.',
      found: 'What was found',
      reason: {
        'database-missing':
          'The database of this exercise is not on this device. The browser may have cleared it, somebody may have deleted it, or this is another browser, user or computer.',
        'database-replaced':
          'The database is not the one that was remembered. It may have been emptied and made anew, or replaced by other data.',
        'journal-behind':
          'The database holds fewer records than were remembered. An old backup may have been restored, or the disk lost the latest writes.',
        'journal-differs':
          'As many records are here as were remembered, but not the same ones: {{audiences, list}}. Other data may have been restored.',
        'journal-damaged':
          '{{count, number}} stretches of records are damaged or unreadable and do not count: {{places, list}}.',
        'heads-damaged':
          'The guard record is damaged, so it cannot be checked whether the data is complete. The data itself may be fine.',
        'root-key-changed':
          'The exercise names another root key than at its first opening ({{pinned}} before, {{found}} now). The data may have been exchanged for another exercise; do not go on lightly.',
      },
      place: '“{{audience}}” from batch {{number, number}}',
      missingTable: 'Batches by audience',
      audience: 'Audience',
      remembered: 'Remembered',
      foundThen: 'When opened',
      now: 'Now',
      filled: 'Filled in',
      missing: '{{count, number}} still missing',
      stepExport: 'Step 1: export what is here as a backup',
      stepMerge: 'Step 2: fill in from a package',
      stepAccept: 'Step 3: confirm and go on',
      nothingToExport: 'This device holds nothing of this exercise, so there is nothing to export.',
      accept: 'Accept what is here and go on',
      acceptHint:
        'Accept what is here once it is filled in, or when you know that it cannot be. This device then goes on from it; should the missing records turn up in a package later, they are still merged.',
      acceptNothing: 'There is nothing here to accept yet; fill in from a package first.',
      acceptTitle: 'Accept the data as it is?',
      acceptText:
        'Should the missing records turn up in a package later, they are still merged. From now on this device goes on from what is here.',
      acceptRootKey:
        'The root key has changed. Accepting makes the new one count; go on only if you know why it changed.',
      acceptDamaged:
        'Records that are damaged beyond reading are taken out of this device’s journal; a package that holds them brings them back.',
      accepted: 'The data was accepted as it is; the exercise is open again',
    },
    roleHint:
      'In a drill on one laptop you can switch roles to see what each side sees; switching changes no data.',
    noPersonForRole: 'Nobody is “{{role}}” yet. Add a person under Plan, People first.',
    conflicts: '{{count, number}} conflicts to settle',
    sampleNotice: 'Sample exercise: every organisation, person and point value is made up.',
  },
);
