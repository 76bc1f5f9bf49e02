import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';

/** Shown when not even the texts could be loaded, so it brings its own words in both languages. */
export function StartFailed({ error }: { readonly error: Error }) {
  return (
    <main role="alert">
      <h1>演练裁判台无法启动 · Umpire could not start</h1>
      <p>本机保存的数据没有改动。请检查磁盘空间，关闭其他窗口后重试。</p>
      <p>The data on this device is unchanged. Check the free disk space, close other windows and try again.</p>
      <pre>{error.message}</pre>
    </main>
  );
}
