import { encodeQR } from 'qr'
import { html, type Html } from '#kernel/html.ts'

/** Text as a square to scan, drawn here: the secret in it goes nowhere else. Dark on white in both themes, for cameras. */
export function qr(text: string, label: string): Html {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
  const size = rows.length
  const shape = rows.flatMap((row, y) => runs(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`)).join('')
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}">
    <rect width="${size}" height="${size}" fill="#fff"></rect>
    <path d="${shape}" fill="#000"></path>
  </svg>`
}

/** Where dark modules stand beside each other, as their first column and how many. */
function runs(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const starts = row.flatMap((isDark, x) => (isDark && !row[x - 1] ? [x] : []))
  return starts.map((x) => {
    const end = row.indexOf(false, x)
    return [x, (end === -1 ? row.length : end) - x]
  })
}
