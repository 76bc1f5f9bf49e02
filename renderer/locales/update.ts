import { defineTexts } from './texts.ts';

export const updateTexts = defineTexts(
  {
    title: '从文件更新',
    text: '隔离网络没有更新服务器：请用移动介质带来发布清单（.umpire-update）和本机的安装程序，两个文件一起选择。本机先核验签名、版本和每个字节，再让你另存。',
    current: '当前版本',
    choose: '从文件更新……',
    again: '另选文件……',
    types: '发布清单与安装程序',
    checking: '正在核验',
    stop: '停止',
    noKey: {
      title: '此构建没有发布公钥',
      text: '没有公钥就无法判断更新是否真实，因此这里不接受更新文件。请用 SHA256SUMS 人工核对安装程序，或向发布者索取正式构建。',
    },
    browser: '当前在浏览器中运行，无法得知本机的处理器：请自行选对安装程序。',
    refused: '没有采用这个更新',
    safe: '什么都没有安装，数据没有改动。',
    checked: '已核验，可以安装',
    facts: {
      version: '新版本',
      released: '发布时间',
      file: '安装程序',
      size: '大小',
      sha256: 'SHA-256',
    },
    save: '另存已核验的安装程序……',
    saved: '已保存为“{{name}}”',
    savedSomewhere: '已保存到下载文件夹',
    steps: {
      title: '怎样安装',
      backup: '先导出每个演练的成果包，放到另一台设备或介质上。',
      quit: '退出演练裁判台。',
      exe: '用管理员账号运行保存的安装程序。演练数据保留。',
      dmg: '打开保存的磁盘映像，把 Umpire 拖入“应用程序”，替换旧版本。演练数据保留。',
      deb: '在终端中运行：sudo apt install ./{{name}}。麒麟、统信也可以用系统的软件包安装器。演练数据保留。',
      AppImage: '给保存的文件加上“可执行”权限，代替旧文件运行。演练数据保留。',
      never: '演练裁判台不会自行运行安装程序。',
    },
    problem: {
      'update-malformed': '这不是完整的发布清单。请重新拷贝。',
      'update-format-newer': '发布清单的格式（{{format}}）比本版本能读的新。请先安装中间版本。',
      'update-signature-wrong':
        '签名不对：这份清单不是由本构建的发布者签发，或者被改动过。不要安装，请联系发布者。',
      'update-not-newer':
        '清单中的版本 {{version}} 不比已安装的 {{installed}} 新。不允许退回旧版本。',
      'update-too-far': '版本 {{version}} 打不开本机现有的数据格式。请先更新到中间版本。',
      'update-not-for-machine': '这次发布没有适用于本机（{{platform}} {{arch}}）的安装程序。',
      'installer-unknown': '“{{name}}”不在发布清单中。',
      'installer-other-machine': '这个安装程序是真的，但适用于 {{platform}} {{arch}}，不是本机。',
      'installer-cut-off':
        '安装程序不完整：只有 {{bytes}} 字节，应为 {{expected}} 字节。请重新拷贝。',
      'installer-altered': '“{{name}}”的内容与发布清单不符，可能被改动过。不要安装。',
      'update-manifest-missing': '没有选择发布清单（.umpire-update）。请把清单和安装程序一起选择。',
      'installer-missing': '清单可信，版本 {{version}}。还要同时选择安装程序“{{name}}”。',
      'installer-too-large': '安装程序超过 {{limit}}，不会读取。',
      'update-stopped': '核验已停止。',
    },
  },
  {
    title: 'Update from a file',
    text: 'A site without a network has no update server: bring the release list (.umpire-update) and the installer for this machine on a medium and choose both together. Signature, version and every byte are checked first; then you save the checked copy.',
    current: 'This version',
    choose: 'Update from a file…',
    again: 'Choose other files…',
    types: 'Release list and installer',
    checking: 'Checking',
    stop: 'Stop',
    noKey: {
      title: 'This build has no release key',
      text: 'Without the key nobody can tell whether an update is genuine, so none is taken here. Check the installer against SHA256SUMS by hand, or ask the publisher for a released build.',
    },
    browser:
      'You are running in a browser, which does not tell what processor this is: choose the right installer yourself.',
    refused: 'This update was not taken',
    safe: 'Nothing was installed and no data changed.',
    checked: 'Checked, ready to be installed',
    facts: {
      version: 'New version',
      released: 'Released',
      file: 'Installer',
      size: 'Size',
      sha256: 'SHA-256',
    },
    save: 'Save the checked installer…',
    saved: 'Saved as “{{name}}”',
    savedSomewhere: 'Saved to the downloads folder',
    steps: {
      title: 'How to install it',
      backup: 'First export a package of every exercise to another device or medium.',
      quit: 'Quit Umpire.',
      exe: 'Run the saved installer as an administrator. The exercises stay.',
      dmg: 'Open the saved disk image and drag Umpire into Applications, replacing the old one. The exercises stay.',
      deb: 'In a terminal: sudo apt install ./{{name}}. Kylin and UOS can use the package installer of the system. The exercises stay.',
      AppImage:
        'Make the saved file executable and run it instead of the old one. The exercises stay.',
      never: 'Umpire never runs an installer by itself.',
    },
    problem: {
      'update-malformed': 'This is no whole release list. Copy it again.',
      'update-format-newer':
        'The release list has a format ({{format}}) that this version can’t read. Install a version in between first.',
      'update-signature-wrong':
        'The signature is wrong: this list was not signed by the publisher of this build, or it was altered. Don’t install it; ask the publisher.',
      'update-not-newer':
        'Version {{version}} of the list is not newer than {{installed}}, which is installed. Going back is not allowed.',
      'update-too-far':
        'Version {{version}} can’t open the data on this device. Update to a version in between first.',
      'update-not-for-machine':
        'This release has no installer for this machine ({{platform}} {{arch}}).',
      'installer-unknown': '“{{name}}” is not in the release list.',
      'installer-other-machine':
        'This installer is genuine, but for {{platform}} {{arch}}, which is not this machine.',
      'installer-cut-off':
        'The installer is cut off: {{bytes}} bytes of {{expected}}. Copy it again.',
      'installer-altered':
        '“{{name}}” is not what the release list says; it may have been altered. Don’t install it.',
      'update-manifest-missing':
        'No release list (.umpire-update) was chosen. Choose the list and the installer together.',
      'installer-missing':
        'The list is genuine, version {{version}}. Choose the installer “{{name}}” along with it.',
      'installer-too-large': 'The installer is larger than {{limit}} and is not read.',
      'update-stopped': 'Checking was stopped.',
    },
  },
);
