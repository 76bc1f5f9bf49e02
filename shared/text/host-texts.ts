import type { Language } from './language.ts';

/** What the desktop host says itself: its menu, and its dialogs where no page can speak. */
export interface HostTexts {
  readonly menu: Readonly<Record<MenuWord, string>>;
  readonly buttons: Readonly<Record<'reload' | 'quit' | 'wait' | 'restart' | 'again', string>>;
  readonly notices: Readonly<
    Record<HostNotice, { readonly message: string; readonly detail: string }>
  >;
}

type MenuWord =
  | 'file'
  | 'edit'
  | 'view'
  | 'window'
  | 'help'
  | 'about'
  | 'services'
  | 'hide'
  | 'hideOthers'
  | 'unhide'
  | 'quit'
  | 'newExercise'
  | 'open'
  | 'openRecent'
  | 'noRecent'
  | 'allExercises'
  | 'export'
  | 'report'
  | 'print'
  | 'settings'
  | 'close'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'pastePlain'
  | 'selectAll'
  | 'palette'
  | 'theme'
  | 'themeSystem'
  | 'themeLight'
  | 'themeDark'
  | 'language'
  | 'zoomIn'
  | 'zoomOut'
  | 'zoomReset'
  | 'fullScreen'
  | 'minimize'
  | 'zoom'
  | 'front'
  | 'manual'
  | 'saveLog'
  | 'untitled'; // prettier-ignore

/** What the host has to say when something went wrong. */
export type HostNotice =
  | 'page-gone'
  | 'page-gone-again'
  | 'page-hangs'
  | 'part-gone'
  | 'host-failed'
  | 'disk-full';

const ZH: HostTexts = {
  menu: {
    file: '文件',
    edit: '编辑',
    view: '视图',
    window: '窗口',
    help: '帮助',
    about: '关于演练裁判台',
    services: '服务',
    hide: '隐藏演练裁判台',
    hideOthers: '隐藏其他',
    unhide: '全部显示',
    quit: '退出',
    newExercise: '新建演练…',
    open: '打开成果包…',
    openRecent: '最近的演练',
    noRecent: '本机还没有演练',
    allExercises: '全部演练',
    export: '导出成果包…',
    report: '总结报告',
    print: '打印报告…',
    settings: '设置',
    close: '关闭窗口',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    pastePlain: '粘贴为纯文本',
    selectAll: '全选',
    palette: '命令面板',
    theme: '外观',
    themeSystem: '跟随系统',
    themeLight: '浅色',
    themeDark: '深色',
    language: '语言 / Language',
    zoomIn: '放大',
    zoomOut: '缩小',
    zoomReset: '实际大小',
    fullScreen: '全屏',
    minimize: '最小化',
    zoom: '缩放窗口',
    front: '前置全部窗口',
    manual: '使用手册',
    saveLog: '把运行日志存为文件…',
    untitled: '（无标题）',
  },
  buttons: {
    reload: '重新载入',
    quit: '退出',
    wait: '继续等待',
    restart: '重新启动',
    again: '重新检查',
  },
  notices: {
    'page-gone': {
      message: '演练裁判台的页面意外中止',
      detail:
        '已显示“已保存”的内容都在本机日志中，没有丢失。正在输入、尚未保存的最后几个字可能需要重新输入。点“重新载入”继续工作。',
    },
    'page-gone-again': {
      message: '页面反复意外中止',
      detail:
        '已保存的内容都在本机日志中，没有丢失。为避免反复出错，不再自动提供重新载入。请退出，检查磁盘空间和内存后重新启动；若仍出现，请在另一台电脑用成果包继续工作。',
    },
    'page-hangs': {
      message: '页面没有响应',
      detail:
        '可能正在处理大量数据。已保存的内容都在本机日志中。可以继续等待；若长时间没有变化，点“重新载入”。',
    },
    'part-gone': {
      message: '程序的一个组成部分无法启动或未通过完整性检查',
      detail:
        '已保存的内容没有改动。程序文件可能损坏或被改动，请退出并重新安装；安装程序不会动演练数据。',
    },
    'host-failed': {
      message: '演练裁判台出错，需要重新启动',
      detail:
        '已显示“已保存”的内容都在本机日志中，没有丢失。重新启动后即可继续；若再次出现，请从“帮助”菜单把运行日志存为文件，交给维护人员。',
    },
    'disk-full': {
      message: '磁盘剩余空间太少，暂不打开演练数据',
      detail:
        '磁盘写满会损坏数据库，所以在打开之前停下。已有内容都没有改动。请在存放数据的磁盘上至少腾出 256 MB，再点“重新检查”。',
    },
  },
};

const EN: HostTexts = {
  menu: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    help: 'Help',
    about: 'About Umpire',
    services: 'Services',
    hide: 'Hide Umpire',
    hideOthers: 'Hide Others',
    unhide: 'Show All',
    quit: 'Quit',
    newExercise: 'New Exercise…',
    open: 'Open Package…',
    openRecent: 'Recent Exercises',
    noRecent: 'No exercise on this device yet',
    allExercises: 'All Exercises',
    export: 'Export Package…',
    report: 'Report',
    print: 'Print Report…',
    settings: 'Settings',
    close: 'Close Window',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    pastePlain: 'Paste as Plain Text',
    selectAll: 'Select All',
    palette: 'Command Palette',
    theme: 'Appearance',
    themeSystem: 'As the System',
    themeLight: 'Light',
    themeDark: 'Dark',
    language: 'Language / 语言',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    zoomReset: 'Actual Size',
    fullScreen: 'Full Screen',
    minimize: 'Minimise',
    zoom: 'Zoom',
    front: 'Bring All to Front',
    manual: 'Manual',
    saveLog: 'Save the Log to a File…',
    untitled: '(untitled)',
  },
  buttons: {
    reload: 'Reload',
    quit: 'Quit',
    wait: 'Keep waiting',
    restart: 'Restart',
    again: 'Check again',
  },
  notices: {
    'page-gone': {
      message: 'Umpire’s page ended unexpectedly',
      detail:
        'Everything that was shown as saved is in the journal on this device; nothing of it is lost. The last few words being typed may have to be typed again. Reload to go on.',
    },
    'page-gone-again': {
      message: 'The page keeps ending unexpectedly',
      detail:
        'Everything saved is in the journal on this device; nothing of it is lost. Reloading is no longer offered, as it would only fail again. Quit, check free disk space and memory, and start again; if it still fails, go on from a package on another computer.',
    },
    'page-hangs': {
      message: 'The page does not respond',
      detail:
        'It may be working through a lot of data. Everything saved is in the journal on this device. You can keep waiting; if nothing changes for long, reload.',
    },
    'part-gone': {
      message: 'A part of the program could not start or failed its integrity check',
      detail:
        'Everything saved is unchanged. The program’s files may be damaged or altered: quit and install it again. Installing does not touch the exercises.',
    },
    'host-failed': {
      message: 'Umpire failed and has to restart',
      detail:
        'Everything that was shown as saved is in the journal on this device; nothing of it is lost. Restart to go on; if it happens again, save the log to a file from the Help menu for whoever maintains this computer.',
    },
    'disk-full': {
      message: 'Too little free disk space to open the exercises',
      detail:
        'A full disk is how databases are damaged, so Umpire stops before it opens them. Nothing has been changed. Free at least 256 MB on the disk that holds the data, then check again.',
    },
  },
};

/** The desktop host's words in one language. */
export const hostTexts = (language: Language): HostTexts => (language === 'zh-CN' ? ZH : EN);
