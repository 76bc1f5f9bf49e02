import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';
import styles from './start-failed.module.css';

/** Shown when not even the texts could be loaded, so it brings its own words in both languages. */
export function StartFailed({ reason }: { readonly reason: string }) {
  const isNewer = reason === 'database-newer';
  return (
    <main role="alert" className={styles['page']}>
      <h1>演练裁判台无法启动 · Umpire could not start</h1>
      <p>
        {isNewer
          ? '本机数据由更新版本的程序保存。为避免损坏，本程序不打开它；请安装更新的版本。'
          : '本机保存的数据没有改动。请检查磁盘空间，关闭其他窗口后重试。'}
      </p>
      <p>
        {isNewer
          ? 'The data on this device was saved by a newer version. It is left alone so that nothing is damaged; please install that version.'
          : 'The data on this device is unchanged. Check the free disk space, close other windows and try again.'}
      </p>
      <pre>{reason}</pre>
    </main>
  );
}
