/** Being written. */
export function ScanImportPage() {
  return null;
}
