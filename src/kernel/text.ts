/* Control characters, whatever turns or hides the text around it (bidirectional embeddings, overrides and isolates),
   and what takes no room at all. Joiners, marks of direction and soft hyphens stay: people's languages need them. */
// oxlint-disable-next-line no-control-regex -- control characters are what this looks for
const unwanted = /[\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\u200B\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g
const lineEnds = /\r\n?|[\v\f\x85\u2028\u2029]/g
const invisible = /[\s\p{Cf}\u2800\u3164]/gu

/** The text without what a reader cannot see and another reader can be deceived by; every line ends with `\n`. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(lineEnds, '\n').replace(unwanted, '')
}

/** Whether anything would be seen. */
export function isBlank(text: string): boolean {
  return text.replace(invisible, '') === ''
}

/** On one line and at most `length` long, cut between two words with an ellipsis. */
export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  if (length < 2) return '…'.slice(0, length)

  const room = line.slice(0, length - 1)
  const lastSpace = line[length - 1] === ' ' ? room.length : room.lastIndexOf(' ')
  const kept = lastSpace > length / 2 ? room.slice(0, lastSpace) : wholeLetters(line, room.length)
  return `${kept.replace(/[\s,;:.…–—-]+$/u, '')}…`
}

const letters = new Intl.Segmenter('und', { granularity: 'grapheme' })

// A word longer than the room is cut inside, but never inside of a letter with its accents or of an emoji.
function wholeLetters(line: string, length: number): string {
  let kept = ''
  for (const { segment } of letters.segment(line.slice(0, length + 20))) {
    if (kept.length + segment.length > length) return kept
    kept += segment
  }
  return kept
}
