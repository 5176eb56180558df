/** A cell that a spreadsheet would take for a formula is led by an apostrophe, so that it is read as words. */
export function neutral(cell: string): string {
  return /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

/** The cell as it was before it was made neutral. */
export function released(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}

/** One line of a file: cells that need it stand in quotes. */
export function csvLine(cells: readonly string[], separator: string): string {
  const quoted = cells.map((cell) => {
    const safe = neutral(cell)
    return /["\r\n,;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  })
  return `${quoted.join(separator)}\r\n`
}
