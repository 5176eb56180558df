import { inLanguage, type Reader, type Said } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import { dateSaid } from '../gatherings/index.ts'
import type { CertificateForm } from './forms.ts'
import type { Participation } from './model.ts'
import { unprintable } from './paper/letters.ts'
import { paperSizes, type Block, type Paper } from './paper/paper.ts'
import { bold } from './paper/typeface.ts'

export function hoursSaid({ language }: Pick<Reader, 'language'>, quarters: number): string {
  return new Intl.NumberFormat(language === 'fr' ? 'fr-CA' : 'en-CA').format(quarters / 4)
}

/** "1 gathering", "4 of 5 gatherings", with their hours. */
export function countSaid(reader: Reader, { came, held, quarters }: Participation): string {
  return reader.words('certificates.count', { came, held, hours: hoursSaid(reader, quarters) })
}

export interface Printing {
  readonly reader: Reader
  readonly form: CertificateForm
  readonly of: Participation
  readonly community: Names
  readonly umbrella: Names
  readonly number: string
  /** Where somebody can ask whether the paper is real. */
  readonly address: string
}

/** What stands on the paper. */
export function paperOf(printing: Printing): Paper {
  const { reader, form } = printing
  const { words, language, now } = reader
  const title = words('certificates.title')
  const umbrella = inLanguage(printing.umbrella, language)
  const blocks: Block[] = [
    ...(form.naming === 'named' && umbrella.text !== '' ? [block(reader, umbrella, { size: 11, isQuiet: true })] : []),
    { kind: 'H1', text: title, size: 28, isStrong: true, above: 36 },
    { kind: 'P', text: words('certificates.paper.says'), size: 13, above: 48 },
    { kind: 'H2', text: form.name, size: 24, isStrong: true, above: 6 },
    { kind: 'P', text: words('certificates.paper.tookPart'), size: 13, above: 18 },
    ...what(printing),
    ...counted(printing),
  ]
  return { title, language, size: paperSizes[form.size], blocks, foot: foot(printing), now }
}

function block(
  { language }: Reader,
  { text, lang }: Said,
  rest: Omit<Block, 'kind' | 'text' | 'above' | 'lang'>,
): Block {
  return { kind: 'P', text, above: 4, ...rest, ...(lang !== language && { lang }) }
}

function what({ reader, form, of, community }: Printing): Block[] {
  const { words, language } = reader
  const strong = { kind: 'H2', size: 18, isStrong: true, above: 6 } as const
  if (form.naming === 'plain') return [{ ...strong, text: words('certificates.paper.plain', { count: of.held }) }]
  const theme = inLanguage(of.theme, language)
  return [
    { ...block(reader, inLanguage(of.title, language), strong), ...strong },
    ...(theme.text === '' ? [] : [block(reader, theme, { size: 13 })]),
    block(reader, inLanguage(community, language), { size: 13, isQuiet: true }),
  ].filter(({ text }) => text !== '')
}

function counted({ reader, of }: Printing): Block[] {
  const { words, language } = reader
  const line = (text: string, above = 4): Block => ({ kind: 'P', text, size: 13, above })
  const days = { first: dateSaid(of.first, language), last: dateSaid(of.last, language) }
  return [
    line(words(of.first.equals(of.last) ? 'certificates.paper.day' : 'certificates.paper.days', days), 24),
    line(countSaid(reader, of)),
    ...(of.inPart > 0 ? [line(words('certificates.paper.inPart', { count: of.inPart }))] : []),
    ...(of.later > 0 ? [line(words('certificates.paper.later', { count: of.later }))] : []),
  ]
}

function foot({ reader, number, address }: Printing): Block[] {
  const { words, now, viewer, language } = reader
  const date = dateSaid(now.toZonedDateTimeISO(viewer.timeZone).toPlainDate(), language)
  const line = (text: string): Block => ({ kind: 'P', text, size: 9.5, isQuiet: true, above: 2 })
  return [
    line(words('certificates.paper.made', { date })),
    line(words('certificates.paper.number', { number })),
    line(words('certificates.paper.check', { address })),
  ]
}

/** Letters that would be missing on the paper: of her name, and of all else. Both fonts have the same. */
export function missingOn(
  { blocks, foot: below }: Paper,
  name: string,
): { name: readonly string[]; others: readonly string[] } {
  const all = [...blocks, ...below].map(({ text }) => text)
  const others = all.filter((text) => text !== name).flatMap((text) => unprintable(text, bold))
  return { name: unprintable(name, bold), others }
}
