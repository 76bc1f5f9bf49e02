/** The files of a drop or a paste. A screenshot in the clipboard is one too. */
export function filesOf(transfer: Pick<DataTransfer, 'files'> | null | undefined): readonly File[] {
  return [...(transfer?.files ?? [])];
}

/** Whether a file fits one of the name endings or media types; no list means that anything does. */
export function isAccepted(
  file: Pick<File, 'name' | 'type'>,
  accept: readonly string[] | undefined,
): boolean {
  if (accept === undefined || accept.length === 0) return true;
  return accept.some((kind) => {
    if (kind.startsWith('.')) return file.name.toLowerCase().endsWith(kind.toLowerCase());
    if (kind.endsWith('/*')) return file.type.startsWith(kind.slice(0, -1));
    return file.type === kind;
  });
}
