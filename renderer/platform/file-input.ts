import type { FileType } from './host.ts';

/** Asks with the browser's own file dialog; an empty list means that the person cancelled. */
export function askForFiles(accept: readonly FileType[], multiple: boolean): Promise<File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = multiple;
  input.accept = accept
    .flatMap((type) => type.extensions.map((extension) => `.${extension}`))
    .join(',');
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true });
    input.addEventListener('cancel', () => resolve([]), { once: true });
    input.click();
  });
}
