import { defineTexts } from './texts.ts';

/** What happened, what is safe, what to do: one text for each error that a screen may meet. */
export const errorsTexts = defineTexts(
  {
    title: '出错了',
    // Refusals of commands
    'not-allowed':
      '“{{role}}”不能填写这里的{{kind}}。没有任何改动；需要时请切换身份，或请有权限的人操作。',
    'not-found':
      '找不到这条{{kind}}，它可能已被移除，或不在当前身份可见的范围内。没有任何改动；请刷新列表后再试。',
    'wrong-state':
      '这条{{kind}}目前是“{{state}}”，不能这样操作。没有任何改动；请先查看它的最新状态。',
    'wrong-phase':
      '演练处于“{{phase}}”阶段，此时不能这样操作。没有任何改动；请在相应阶段进行，或由组织方变更阶段。',
    'not-ready': '还不能进入“{{to}}”：{{missing, list}}。阶段没有改动；请先补齐。',
    'wrong-step': '“{{from}}”之后不能直接进入“{{to}}”。阶段没有改动；请按流程逐步推进。',
    invalid: '“{{field}}”{{reason}}。没有任何改动；请改正后再试。',
    'invalid-plain': '填写的内容{{reason}}。没有任何改动；请改正后再试。',
    incomplete: '还缺少：{{gaps, list}}。草稿已保存；补齐后再提交。',
    'conflict-of-interest':
      '{{person}}与本案一方同属一个单位，不能评审。没有任何改动；请另选裁判。',
    'not-the-desk':
      '受理编号只由受理台电脑（设备 {{desk}}）给出，这台电脑不是受理台。没有任何改动；请在受理台电脑上受理。',
    'already-there': '同样的{{kind}}已经有了，没有重复添加。原有内容没有改动。',
    'in-use':
      '还有 {{count, number}} 条{{by}}用到这条{{kind}}，不能移除。没有任何改动；请先处理用到它的记录。',
    'event-reported':
      '这起事件已经在另一份处置报告中报告过，同一起事件不能重复报告。没有任何改动；请在那份报告中补充。',
    'nothing-to-do': '没有选中可以操作的内容，所以什么也没有改动。',
    // Read-only
    'read-only': '演练处于只读状态：{{why}}。没有任何改动。',
    readOnly: {
      'other-window': '它已在另一个窗口打开，请在那个窗口操作，或关闭它后重新载入此页',
      broken: '此窗口与保存的数据不再一致，请重新载入此页',
      recovery: '本机数据比上次记录的少，请先在恢复提示中处理',
    },
    // Storage
    'storage-full': '存储空间已满，刚才的操作没有保存。此前保存的内容都在；请腾出空间后重试。',
    'storage-moved':
      '另一个窗口刚刚写入了这个演练，刚才的操作没有保存。此前保存的内容都在；请重新载入此页后再试。',
    'storage-failed':
      '本机存储读写失败（{{message}}）。此前保存的内容都在；请重试，若仍失败请先导出成果包。',
    'database-missing': '本机没有这个演练的数据库。其他数据没有改动；请用成果包打开它。',
    'database-newer':
      '数据由更新版本的程序保存（格式 {{found, number}}，本程序支持到 {{supported, number}}）。数据原样未动；请安装更新的版本。',
    'database-failed': '数据库打不开（{{message}}）。数据没有改动；请关闭其他窗口后重试。',
    'open-elsewhere': '这个演练正在另一个窗口中打开。没有任何改动；请先关闭那个窗口。',
    'not-in-recovery': '演练不在恢复模式，不需要这样操作。没有任何改动。',
    'nothing-here': '本机没有这个演练的任何内容可以沿用。没有任何改动；请用成果包恢复。',
    'heads-damaged': '备查记录已损坏，无法核对数据是否完整。演练数据没有改动；请先导出成果包留存。',
    // Evidence
    'evidence-missing': '证据文件不在本机（{{sha256}}）。记录本身完好；请用含有证据的成果包补齐。',
    'evidence-damaged':
      '证据文件已损坏，内容与登记的哈希（{{sha256}}）不符，因此不予显示。记录本身完好；请用成果包中的原件补齐，或重新添加。',
    'evidence-too-large':
      '文件大小为 {{size}}，超过单个证据的上限 {{limit}}，没有添加。其他证据不受影响；请压缩或拆分后再添加。',
    'evidence-unavailable': '演练没有打开数据库，暂时不能存取证据。没有任何改动；请在恢复后再试。',
    // Files that a person picked
    'file-changed': '文件在读取过程中被改动，没有采用。请等它不再变化后重新选择。',
    'file-too-large': '文件超过上限 {{limit}}，没有采用。请压缩或拆分后再选。',
    'not-a-file': '选中的不是文件（例如是文件夹），没有采用。请选择文件。',
    'file-not-allowed': '系统不允许读写这个文件。没有任何改动；请检查权限，或换一个位置。',
    'too-many-open-files': '同时打开的文件超过 {{limit, number}} 个，没有采用。请分批选择。',
    'print-failed':
      '没有生成 PDF，所选位置的原有文件没有改动。请重试；仍不行时请导出 Word 或网页文件后打印。',
    'print-too-slow':
      '{{limit, number}} 秒内没有排完版，已停止；所选位置的原有文件没有改动。请导出 Word 或网页文件后打印。',
    'file-failed': '文件读写失败（{{code}}）。没有任何改动；请确认文件可用后重试。',
    // Undo
    'undo-overtaken': '这一步之后，同一条{{kind}}又被改动过，撤销会覆盖别人的工作，所以没有撤销。',
    'nothing-to-undo': '没有可以撤销的操作。',
    // Scoring
    'no-rule-book': '演练没有生效的规则书，暂时不能计分。记录都在；请在“策划—规则书”中选定一本。',
    'rule-book-missing':
      '选定的规则书不在本机，暂时不能计分。记录都在；请用成果包补齐，或改选规则书。',
    'rule-book-invalid':
      '规则书内容有误（{{path}}：{{detail}}），暂时不能计分。记录都在；请改正规则书。',
    'rule-books-differ':
      '先后生效的规则书计分单位或取值时刻不同，不能合并计分。记录都在；请统一“{{field}}”。',
    reason: {
      required: '必须填写',
      'too-long': '超出了允许的长度',
      'too-many': '数量过多',
      'out-of-range': '超出了允许的范围',
      'control-character': '含有不可见的控制字符',
      'not-a-choice': '不在可选范围内',
      malformed: '格式不正确',
      'unknown-field': '不能在这里修改',
      'not-unique': '有重复',
      cycle: '形成了循环的上下级关系',
      'not-applicable': '在这里不适用',
      'times-reversed': '结束早于开始',
      'reason-required': '必须写明理由',
      'too-few-reviews': '评审意见的数量不够',
      'rule-book-invalid': '不是有效的规则书',
      'same-person': '与整改人或责任人是同一人，须由他人复测',
    },
    field: {
      title: '标题',
      name: '名称',
      reason: '理由',
      summary: '摘要',
      caption: '说明',
      organisation: '单位',
      system: '系统',
      asset: '资产',
      attackedAt: '攻击时间',
      detectedAt: '发现时间',
      startsAt: '开始时间',
      endsAt: '结束时间',
      timeZone: '时区',
      vulnerability: '漏洞',
      entryPoint: '突破口',
      claims: '申报项',
      steps: '攻击路径',
      indicators: '威胁指标',
      narrative: '详细经过',
      fileName: '文件名',
      sizeBytes: '文件大小',
      referees: '裁判',
      awards: '认定分值',
      content: '规则书内容',
      notice: '关联通知',
      address: '地址',
      basis: '依据',
      purpose: '目的',
      host: '组织单位',
      employer: '所属单位',
      contact: '联系方式',
      note: '备注',
      reviewers: '评审人数',
      value: '取值',
      version: '版本',
    },
    gap: {
      title: '标题',
      organisation: '被攻击单位',
      'attacked-at': '攻击时间',
      claims: '申报项',
      account: '摘要、详细经过或攻击路径（至少一项）',
      'detected-at': '发现时间',
    },
    state: {
      marked: '已有评审意见',
      revealed: '意见已公开',
      sealed: '意见未公开',
      overtaken: '已有更新的内容',
      published: '已发布',
      frozen: '已冻结',
    },
  },
  {
    title: 'Something went wrong',
    'not-allowed':
      'The role “{{role}}” may not write this record ({{kind}}). Nothing was changed; switch roles, or ask someone who may.',
    'not-found':
      'This record ({{kind}}) cannot be found: it may have been removed, or your role may not see it. Nothing was changed; look at the list again.',
    'wrong-state':
      'This record ({{kind}}) is “{{state}}” now, so that cannot be done. Nothing was changed; look at its current state first.',
    'wrong-phase':
      'The exercise is in the phase “{{phase}}”, in which that cannot be done. Nothing was changed; wait for the right phase, or have the organiser change it.',
    'not-ready':
      '“{{to}}” cannot begin yet. Still needed: {{missing, list}}. The phase is unchanged; complete it first.',
    'wrong-step':
      '“{{to}}” cannot follow “{{from}}” directly. The phase is unchanged; go step by step.',
    invalid: '“{{field}}” {{reason}}. Nothing was changed; correct it and try again.',
    'invalid-plain': 'What was entered {{reason}}. Nothing was changed; correct it and try again.',
    incomplete: 'Still missing: {{gaps, list}}. The draft is saved; complete it, then submit.',
    'conflict-of-interest':
      '{{person}} works for a party of this case and may not judge it. Nothing was changed; choose another referee.',
    'not-the-desk':
      'Receipt numbers are given by the desk (device {{desk}}) alone, and this is another computer. Nothing was changed; receive it at the desk.',
    'already-there':
      'The same record ({{kind}}) is there already and was not added again. What was there is unchanged.',
    'in-use':
      'This record ({{kind}}) is still used by others ({{by}}: {{count, number}}) and cannot be removed. Nothing was changed; deal with those first.',
    'event-reported':
      'Another response already reports this event; one event belongs in one report. Nothing was changed; add to that report instead.',
    'nothing-to-do': 'Nothing was selected that this could be done to, so nothing was changed.',
    'read-only': 'The exercise is read-only: {{why}}. Nothing was changed.',
    readOnly: {
      'other-window':
        'it is open in another window; work there, or close that one and reload this page',
      broken: 'this window no longer matches what is stored; reload this page',
      recovery: 'this device holds less than it did; settle the recovery notice first',
    },
    'storage-full':
      'The storage is full and the last action was not saved. Everything saved before is there; free some space and try again.',
    'storage-moved':
      'Another window has just written to this exercise, so the last action was not saved. Everything saved before is there; reload this page and try again.',
    'storage-failed':
      'The storage of this device failed ({{message}}). Everything saved before is there; try again, and export a package if it keeps failing.',
    'database-missing':
      'This device has no database of this exercise. Nothing else was changed; open it from a package.',
    'database-newer':
      'The data was saved by a newer program (format {{found, number}}; this one reads up to {{supported, number}}). The data is untouched; install the newer version.',
    'database-failed':
      'The database could not be opened ({{message}}). The data is unchanged; close other windows and try again.',
    'open-elsewhere':
      'This exercise is open in another window. Nothing was changed; close that window first.',
    'not-in-recovery':
      'The exercise is not in recovery, so there is nothing to accept. Nothing was changed.',
    'nothing-here':
      'This device holds nothing of this exercise to go on from. Nothing was changed; restore it from a package.',
    'heads-damaged':
      'The guard record is damaged, so it cannot be checked whether the data is complete. The exercise is unchanged; export a package to be safe.',
    'evidence-missing':
      'The evidence file is not on this device ({{sha256}}). The record itself is intact; bring the file in with a package that holds it.',
    'evidence-damaged':
      'The evidence file is damaged: its content no longer matches the recorded hash ({{sha256}}), so it is not shown. The record itself is intact; bring in the original from a package, or add it again.',
    'evidence-too-large':
      'The file has {{size}}; one evidence file may have {{limit}} at most, so it was not added. Other evidence is unaffected; compress or split it.',
    'evidence-unavailable':
      'The exercise has no open database, so evidence cannot be stored or read. Nothing was changed; try again after the recovery.',
    'file-changed':
      'The file changed while it was read and was not used. Choose it again when it has settled.',
    'file-too-large': 'The file is larger than {{limit}} and was not used. Compress or split it.',
    'not-a-file':
      'What was chosen is not a file (perhaps a folder) and was not used. Choose a file.',
    'file-not-allowed':
      'The system does not allow access to this file. Nothing was changed; check its permissions, or choose another place.',
    'too-many-open-files':
      'More than {{limit, number}} files are open at once, so this one was not used. Choose fewer at a time.',
    'print-failed':
      'No PDF was made; what stood at the chosen place is unchanged. Try again, or export Word or the web page and print that.',
    'print-too-slow':
      'The pages were not laid out within {{limit, number}} seconds, so it was stopped; what stood at the chosen place is unchanged. Export Word or the web page and print that.',
    'file-failed':
      'Reading or writing the file failed ({{code}}). Nothing was changed; make sure that it is available and try again.',
    'undo-overtaken':
      'The same record ({{kind}}) was changed again since. Undoing would overwrite that work, so nothing was undone.',
    'nothing-to-undo': 'There is nothing to undo.',
    'no-rule-book':
      'No rule book is in force, so nothing can be scored yet. All records are there; choose one under Plan, Rule book.',
    'rule-book-missing':
      'The rule book in force is not on this device, so nothing can be scored. All records are there; bring it in with a package, or choose another.',
    'rule-book-invalid':
      'The rule book has an error ({{path}}: {{detail}}), so nothing can be scored. All records are there; correct the rule book.',
    'rule-books-differ':
      'Rule books that follow each other count differently and cannot be scored together. All records are there; make “{{field}}” the same in both.',
    reason: {
      required: 'must be filled in',
      'too-long': 'is too long',
      'too-many': 'has too many entries',
      'out-of-range': 'is out of range',
      'control-character': 'contains an invisible control character',
      'not-a-choice': 'is not one of the choices',
      malformed: 'has the wrong form',
      'unknown-field': 'cannot be changed here',
      'not-unique': 'is there twice',
      cycle: 'makes an organisation its own superior',
      'not-applicable': 'does not apply here',
      'times-reversed': 'ends before it starts',
      'reason-required': 'must give a reason',
      'too-few-reviews': 'has too few reviews',
      'rule-book-invalid': 'is not a valid rule book',
      'same-person': 'is the same person who fixed or owns it: somebody else must retest',
    },
    field: {
      title: 'Title',
      name: 'Name',
      reason: 'Reason',
      summary: 'Summary',
      caption: 'Caption',
      organisation: 'Organisation',
      system: 'System',
      asset: 'Asset',
      attackedAt: 'Time of attack',
      detectedAt: 'Time of detection',
      startsAt: 'Start',
      endsAt: 'End',
      timeZone: 'Time zone',
      vulnerability: 'Vulnerability',
      entryPoint: 'Entry point',
      claims: 'Claims',
      steps: 'Attack path',
      indicators: 'Indicators',
      narrative: 'Full account',
      fileName: 'File name',
      sizeBytes: 'File size',
      referees: 'Referees',
      awards: 'Awards',
      content: 'Rule book',
      notice: 'Linked notice',
      address: 'Address',
      basis: 'Basis',
      purpose: 'Purpose',
      host: 'Host',
      employer: 'Employer',
      contact: 'Contact',
      note: 'Note',
      reviewers: 'Number of reviews',
      value: 'Value',
      version: 'Version',
    },
    gap: {
      title: 'title',
      organisation: 'organisation attacked',
      'attacked-at': 'time of attack',
      claims: 'claims',
      account: 'summary, full account or attack path (one at least)',
      'detected-at': 'time of detection',
    },
    state: {
      marked: 'already marked',
      revealed: 'marks revealed',
      sealed: 'marks sealed',
      overtaken: 'overtaken by newer content',
      published: 'published',
      frozen: 'frozen',
    },
  },
);
