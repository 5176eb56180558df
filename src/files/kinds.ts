/** What a file is, as far as people care. */
export type FileKind = 'picture' | 'drawing' | 'document' | 'sound' | 'film' | 'text'

interface Kind {
  readonly kind: FileKind
  readonly extension: string
  /** Other endings that such a file may as well have. */
  readonly also?: readonly string[]
  /** What people call it. */
  readonly called: string
}

const open = 'application/vnd.oasis.opendocument'
const office = 'application/vnd.openxmlformats-officedocument'

/** What can be sent, by what it holds. Programs, archives and pages are not among it. */
const kinds: Readonly<Record<string, Kind>> = {
  'image/webp': { kind: 'picture', extension: 'webp', called: 'WebP' },
  'image/jpeg': { kind: 'picture', extension: 'jpg', also: ['jpeg'], called: 'JPEG' },
  'image/png': { kind: 'picture', extension: 'png', called: 'PNG' },
  'image/gif': { kind: 'picture', extension: 'gif', called: 'GIF' },
  'image/avif': { kind: 'picture', extension: 'avif', called: 'AVIF' },
  'image/svg+xml': { kind: 'drawing', extension: 'svg', called: 'SVG' },
  'application/pdf': { kind: 'document', extension: 'pdf', called: 'PDF' },
  [`${office}.wordprocessingml.document`]: { kind: 'document', extension: 'docx', called: 'Word' },
  [`${office}.spreadsheetml.sheet`]: { kind: 'document', extension: 'xlsx', called: 'Excel' },
  [`${office}.presentationml.presentation`]: { kind: 'document', extension: 'pptx', called: 'PowerPoint' },
  [`${open}.text`]: { kind: 'document', extension: 'odt', called: 'OpenDocument' },
  [`${open}.spreadsheet`]: { kind: 'document', extension: 'ods', called: 'OpenDocument' },
  [`${open}.presentation`]: { kind: 'document', extension: 'odp', called: 'OpenDocument' },
  'application/rtf': { kind: 'document', extension: 'rtf', called: 'RTF' },
  'audio/mpeg': { kind: 'sound', extension: 'mp3', called: 'MP3' },
  'audio/x-m4a': { kind: 'sound', extension: 'm4a', called: 'M4A' },
  'audio/wav': { kind: 'sound', extension: 'wav', called: 'WAV' },
  'audio/ogg': { kind: 'sound', extension: 'ogg', also: ['oga', 'opus'], called: 'Ogg' },
  'audio/ogg; codecs=opus': { kind: 'sound', extension: 'ogg', also: ['oga', 'opus'], called: 'Ogg' },
  'video/mp4': { kind: 'film', extension: 'mp4', also: ['m4v'], called: 'MP4' },
  'video/webm': { kind: 'film', extension: 'webm', called: 'WebM' },
  'video/quicktime': { kind: 'film', extension: 'mov', called: 'QuickTime' },
  'text/calendar': { kind: 'text', extension: 'ics', called: 'iCalendar' },
  'text/plain': { kind: 'text', extension: 'txt', also: ['csv', 'tsv', 'md'], called: 'TXT' },
}

/** Null where such a file is not taken. */
export function kindOf(type: string): FileKind | null {
  return kinds[type]?.kind ?? null
}

export function calledOf(type: string): string {
  return kinds[type]?.called ?? ''
}

/** The endings that a file of this type may have, the usual one first. */
export function endingsOf(type: string): readonly string[] {
  const { extension, also = [] } = kinds[type] ?? { extension: 'bin' }
  return [extension, ...also]
}

/** For the browser's own dialog, so that it shows what can be chosen. */
export const offeredEndings = [...new Set(Object.keys(kinds).flatMap(endingsOf))]
  .map((ending) => `.${ending}`)
  .join(',')
