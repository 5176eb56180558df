import { filesCounted } from './file-lines.ts'

/** "120 rows of 30 tables and 12 files", for whoever runs the server. */
export function saidOf(counts: Readonly<Record<string, number>>): string {
  const { [filesCounted]: files, ...tables } = counts
  const rows = Object.values(tables).reduce((sum, count) => sum + count, 0)
  const said = `${rows} rows of ${Object.keys(tables).length} tables`
  return files === undefined ? said : `${said} and ${files} files`
}
