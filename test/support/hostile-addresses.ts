/** Spellings that have led some server or other out of the folder it was to stay in. */

const STEPS = [
  '..',
  '%2e%2e',
  '%2E%2e',
  '.%2e',
  '%252e%252e',
  '%c0%ae%c0%ae',
  '%u002e%u002e',
  '..;',
  '....',
  '..%00',
  '..%20',
  '．．',
];
const SEPARATORS = ['/', '\\', '%2f', '%5c', '%252f', '//', '%c0%af', '／'];
const PREFIXES = ['/', '/assets/', '/index.html/'];

const FIXED = [
  '/secret.txt%00.html',
  '/index.html%00',
  '/index.html%20',
  '/index.html.',
  '/index.html::$DATA',
  '/index.html:secret.txt',
  '/INDEX.HTML',
  '/index%2ehtml',
  '/%69ndex.html',
  '//secret.txt',
  '///etc/passwd',
  '/etc/passwd',
  '/C:/Windows/win.ini',
  '/C:%5cWindows%5cwin.ini',
  '/\\\\server\\share\\secret.txt',
  '/%5c%5cserver%5cshare',
  '/file:///etc/passwd',
  '/~/secret.txt',
  '/.git/config',
  '/.env',
  '/assets',
  '/assets/',
  '/assets//app-abcdefgh.js',
  '/./index.html/.',
  '/CON',
  '/assets/aux.js',
  '/__proto__',
  '/constructor',
  '/toString',
  '/%',
  '/%zz',
  `/${'a'.repeat(5000)}`,
];

/** Over 200 request paths, none of which names a built file. */
export const hostilePaths: readonly string[] = [
  ...new Set([
    ...FIXED,
    ...PREFIXES.flatMap((prefix) =>
      STEPS.flatMap((step) =>
        SEPARATORS.map((separator) => `${prefix}${step}${separator}${step}${separator}secret.txt`),
      ),
    ),
  ]),
];

const HOSTS = [
  'umpire.example',
  'umpire',
  'app',
  'localhost',
  '127.0.0.1:47815',
  '[::1]',
  'umpire@evil.example',
  'evil.example#umpire',
];
const WEB_SCHEMES = [
  'http',
  'https',
  'ws',
  'wss',
  'ftp',
  'blob:http',
  'view-source:https',
  'filesystem:http',
];
const OTHER_SCHEMES = [
  'file:///etc/passwd',
  'file://server/share/x',
  'file:index.html',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>1</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'blob:null/1',
  'about:blank',
  'about:srcdoc',
  'chrome://settings',
  'chrome://gpu',
  'devtools://devtools/bundled/inspector.html',
  'chrome-extension://abc/x.html',
  'mailto:a@b.example',
  'tel:110',
  'ms-settings:',
  'ms-msdt:/id',
  'search-ms:query=x',
  'smb://server/share',
  'vscode://x',
  'intent://x#Intent;end',
  'x-apple.systempreferences:',
  'app://evil/index.html',
  'app://umpire.evil.example/index.html',
  'app://umpire:8080/index.html',
  'app://user@umpire/index.html',
  'app://umpire/',
  'app://umpire/other.html',
  'app://umpire/index.html?x=1',
  'app://umpire/index.html/',
  'app://umpire/index.html%23',
  'app:umpire/index.html',
  'app:///index.html',
  'APP://umpire/index.html',
  ' app://umpire/index.html',
  'umpire://index.html',
  '',
  '//evil.example',
  '\\\\evil.example\\share',
  'not an address',
];
const PATHS = ['/', '/index.html', '/index.html#/findings', '/?next=app://umpire/index.html'];

/** Over 200 addresses that the page must never get to. */
export const hostileAddresses: readonly string[] = [
  ...new Set([
    ...OTHER_SCHEMES,
    ...WEB_SCHEMES.flatMap((scheme) =>
      HOSTS.flatMap((host) => PATHS.map((path) => `${scheme}://${host}${path}`)),
    ),
  ]),
];
