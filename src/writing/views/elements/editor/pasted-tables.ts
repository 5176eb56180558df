const blocks = 'p, div, li, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, pre, dl, dt, dd'

/** Tables that only lay out a page are undone; the others get the cells that wider cells stood for. */
export function setTables(body: HTMLElement): void {
  for (const table of body.querySelectorAll('table')) {
    if (isLayout(table)) undo(table)
    else table.querySelectorAll('td, th').forEach(split)
  }
  for (const part of body.querySelectorAll('caption, colgroup, col')) part.remove()
}

function isLayout(table: HTMLTableElement): boolean {
  if (['presentation', 'none'].includes(table.getAttribute('role') ?? '') || table.querySelector('table')) return true
  return [...table.rows].every(({ cells }) => cells.length < 2)
}

function undo(table: HTMLTableElement): void {
  const parts = [...table.rows].flatMap(({ cells }) =>
    [...cells].map((cell) => {
      const part = table.ownerDocument.createElement('div')
      part.append(...cell.childNodes)
      return part
    }),
  )
  table.replaceWith(...parts)
}

function split(cell: Element): void {
  const width = Math.min(Number(cell.getAttribute('colspan') ?? 1) || 1, 50)
  for (let more = 1; more < width; more++) cell.after(cell.ownerDocument.createElement('td'))
}

/** A cell holds one line: what was a block in it is followed by a space. */
export function setInCells(body: HTMLElement): void {
  for (const cell of body.querySelectorAll('td, th')) {
    for (const end of cell.querySelectorAll('br')) end.replaceWith(' ')
    for (const block of cell.querySelectorAll(blocks)) block.replaceWith(...block.childNodes, ' ')
  }
}
