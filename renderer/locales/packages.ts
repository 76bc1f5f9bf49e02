import { defineTexts } from './texts.ts';

/** Why a package was not written or not taken in: what was found, and what to do. What is safe stands above the list. */
export const packagesTexts = defineTexts(
  {
    safe: '没有采用“{{name}}”，本机数据未改动',
    notWritten: '没有导出成果包，本机数据未改动',
    more: '还有 {{count, number}} 处问题',
    advice: {
      choose: '请确认选中的是成果包（扩展名 .umpire），再试一次。',
      decrypt: '请先用 age 工具和口令或密钥解密，再打开解密后的文件。',
      'copy-again': '文件可能没有拷贝完整或在途中损坏。请从原处重新拷贝；仍不行时请对方重新导出。',
      'export-again': '请对方用演练裁判台重新导出。不要用压缩软件重新打包，也不要改动包内文件。',
      distrust:
        '内容被改动过，或不是由所声称的设备写成。请勿采用；通过电话等其他途径与交包人核对清单哈希，并请其重新导出。',
      newer: '请安装更新版本的演练裁判台后再打开。',
      'other-exercise': '请选择这个演练的成果包；若要打开那个演练，请回到“全部演练”。',
      split: '请对方分别导出（例如只选部分范围），或减少证据后重新导出。',
      retry: '请重试。',
      again: '没有保留任何内容；需要时可重新开始。',
    },
    'not-a-package': {
      empty: '文件是空的',
      'not-a-zip': '文件不是成果包',
      'no-manifest': '压缩文件里没有成果包清单（manifest.json）',
    },
    'package-encrypted': '成果包是加密的（age 格式），这一版还不能直接打开',
    'package-cut-off':
      '文件不完整：缺少 {{files, number}} / {{ofFiles, number}} 个文件（{{size}} / {{ofSize}}）',
    'package-cut-off-early': '文件不完整：在内容目录之前就中断了',
    'package-cut-off-end':
      '文件不完整：缺少结尾部分（全部 {{ofFiles, number}} 个文件都在，但收尾的目录没有拷贝完）',
    'zip-refused': '压缩结构有误（{{refusal}}）{{where}}',
    where: '：{{name}}',
    zip: {
      'trailing-data': '末尾有多余的数据',
      'directory-damaged': '目录损坏',
      'header-mismatch': '目录与文件头不一致',
      'overlap-or-gap': '文件之间重叠或有空隙',
      'encrypted-entry': '含有加密的文件',
      flags: '含有不允许的标志位',
      method: '使用了不支持的压缩方法',
      'extra-field': '含有不允许的附加字段',
      'unusual-field': '字段取值不符合规范',
      comment: '含有注释',
      'duplicate-name': '文件重名',
      order: '文件顺序不对',
    },
    'file-name-refused': '含有成果包不应有的文件：{{name}}',
    'package-too-large': {
      files: '文件数量超过上限（{{limit, number}} 个）',
      total: '解压后的总大小超过上限（{{size}}）',
      file: '“{{name}}”超过单个文件的上限（{{size}}）',
      ratio: '“{{name}}”的压缩比异常（超过 {{limit, number}} 倍），可能是压缩炸弹',
      line: '“{{name}}”中有一行超过上限（{{size}}）',
    },
    'file-missing': '缺少清单中列出的文件：{{name}}',
    'file-unlisted': '含有清单之外的文件：{{name}}',
    'file-altered': '文件内容与清单中的哈希不符：{{name}}',
    'manifest-malformed': '清单（manifest.json）格式有误，位置 {{path}}：{{message}}',
    'manifest-newer': '成果包由更新版本的程序写成（格式 {{format, number}}）',
    'manifest-signature-wrong': '清单的签名不正确',
    'signer-unknown': '签名设备 {{device}} 的公钥不在包内',
    'card-malformed': '设备公钥表（certificates.jsonl）第 {{line, number}} 行有误',
    'other-exercise': '这是另一个演练（{{found}}）的成果包，而不是这个演练（{{expected}}）的',
    'root-key-differs':
      '演练编号相同，但根密钥不同（本机 {{pinned}}，包内 {{found}}）：它冒用了这个演练的编号',
    'line-malformed': '{{name}} 第 {{line, number}} 行不是一批记录',
    'batch-refused': '{{name}} 第 {{line, number}} 行：{{problem}}',
    batch: {
      'batch-too-large': '超过一批记录的上限（{{size}}）',
      'batch-not-json': '不是 JSON',
      'batch-not-canonical': '写法不规范，不同程序可能读出不同内容',
      'batch-malformed': '格式有误（{{path}}：{{message}}）',
      'batch-key-unknown': '没有设备 {{device}} 的公钥',
      'batch-signature-wrong': '设备 {{device}} 第 {{number, number}} 批的签名不正确，内容被改动过',
    },
    'batch-misplaced': '{{name}} 第 {{line, number}} 行放错了位置（{{reason}}）',
    misplaced: { exercise: '属于另一个演练', audience: '属于另一个范围', order: '顺序不对' },
    'streams-differ': '清单所列的记录流与实际内容不一致',
    'read-failed': '文件读取失败（{{message}}）',
    cancelled: '已取消',
    'card-missing': '缺少设备 {{device}} 的公钥，无法让别人核对它的记录',
    'source-changed': '导出期间“{{name}}”有了新内容',
    'exercise-already-here': '这个演练已在本机',
  },
  {
    safe: '“{{name}}” was not taken in; nothing on this device has changed',
    notWritten: 'No package was exported; nothing on this device has changed',
    more: '{{count, number}} more problems',
    advice: {
      choose: 'Make sure that the file is a package (its name ends in .umpire), and try again.',
      decrypt:
        'Decrypt it first with the age tool and its passphrase or key, then open the decrypted file.',
      'copy-again':
        'The file may not have been copied completely, or was damaged on the way. Copy it again from its source; if that does not help, ask for a new export.',
      'export-again':
        'Ask for a new export from Umpire. Do not pack it again with a zip program or change files inside it.',
      distrust:
        'The content was altered, or was not written by the device that it names. Do not use it; compare the manifest hash with whoever handed it over, by telephone for example, and ask for a new export.',
      newer: 'Install the newer version of Umpire, then open it.',
      'other-exercise':
        'Choose a package of this exercise; to open the other one, go to All exercises.',
      split:
        'Ask for separate exports (of some audiences only, for example), or for one with less evidence.',
      retry: 'Try again.',
      again: 'Nothing was kept; start over whenever you like.',
    },
    'not-a-package': {
      empty: 'The file is empty',
      'not-a-zip': 'The file is not a package',
      'no-manifest': 'The zip file has no list of contents (manifest.json) of a package',
    },
    'package-encrypted':
      'The package is encrypted (age format), which this version cannot open by itself yet',
    'package-cut-off':
      'The file is cut off: {{files, number}} of {{ofFiles, number}} files are missing ({{size}} of {{ofSize}})',
    'package-cut-off-early': 'The file is cut off before its list of contents',
    'package-cut-off-end':
      'The end of the file is cut off (all {{ofFiles, number}} files are there, but not the whole directory after them)',
    'zip-refused': 'The zip structure is wrong ({{refusal}}){{where}}',
    where: ': {{name}}',
    zip: {
      'trailing-data': 'data after the end',
      'directory-damaged': 'its directory is damaged',
      'header-mismatch': 'directory and file header differ',
      'overlap-or-gap': 'files overlap or leave gaps',
      'encrypted-entry': 'an encrypted file',
      flags: 'flags that are not allowed',
      method: 'an unsupported compression method',
      'extra-field': 'an extra field that is not allowed',
      'unusual-field': 'a field with an unusual value',
      comment: 'a comment',
      'duplicate-name': 'two files of the same name',
      order: 'files in the wrong order',
    },
    'file-name-refused': 'It holds a file that no package has: {{name}}',
    'package-too-large': {
      files: 'It holds more files than allowed ({{limit, number}})',
      total: 'Unpacked it is larger than allowed ({{size}})',
      file: '“{{name}}” is larger than a file may be ({{size}})',
      ratio:
        '“{{name}}” is packed suspiciously small (more than {{limit, number}} to 1): perhaps a zip bomb',
      line: '“{{name}}” has a line that is too long ({{size}})',
    },
    'file-missing': 'A file that the manifest lists is missing: {{name}}',
    'file-unlisted': 'It holds a file that the manifest does not list: {{name}}',
    'file-altered': 'The content of a file does not match its hash in the manifest: {{name}}',
    'manifest-malformed': 'The manifest (manifest.json) is malformed at {{path}}: {{message}}',
    'manifest-newer': 'The package was written by a newer program (format {{format, number}})',
    'manifest-signature-wrong': 'The signature of the manifest is wrong',
    'signer-unknown': 'The public key of the signing device {{device}} is not in the package',
    'card-malformed': 'Line {{line, number}} of the device keys (certificates.jsonl) is wrong',
    'other-exercise':
      'This is a package of another exercise ({{found}}), not of this one ({{expected}})',
    'root-key-differs':
      'The exercise has the same id but another root key (here {{pinned}}, in the package {{found}}): it only pretends to be this exercise',
    'line-malformed': 'Line {{line, number}} of {{name}} is not a batch',
    'batch-refused': 'Line {{line, number}} of {{name}}: {{problem}}',
    batch: {
      'batch-too-large': 'larger than a batch may be ({{size}})',
      'batch-not-json': 'not JSON',
      'batch-not-canonical': 'spelt in a way that programs could read differently',
      'batch-malformed': 'malformed ({{path}}: {{message}})',
      'batch-key-unknown': 'the public key of device {{device}} is missing',
      'batch-signature-wrong':
        'the signature of batch {{number, number}} of device {{device}} is wrong: it was altered',
    },
    'batch-misplaced': 'Line {{line, number}} of {{name}} is in the wrong place ({{reason}})',
    misplaced: {
      exercise: 'of another exercise',
      audience: 'of another audience',
      order: 'out of order',
    },
    'streams-differ': 'The streams that the manifest lists are not those in the package',
    'read-failed': 'The file could not be read ({{message}})',
    cancelled: 'Cancelled',
    'card-missing':
      'The public key of device {{device}} is missing, so nobody could check its records',
    'source-changed': '“{{name}}” changed while the package was written',
    'exercise-already-here': 'This exercise is on this device already',
  },
);
