import {
  PDFDocument,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  PDFString,
  beginText,
  endText,
  moveText,
  setFillingRgbColor,
  setFontAndSize,
  showText,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib'
import type { Language } from '#kernel/words.ts'
import { embed, type Embedded } from './embedding.ts'
import { linesOf } from './letters.ts'
import { bold, regular } from './typeface.ts'

/** A heading or a paragraph, in its place from the top. */
export interface Block {
  readonly kind: 'H1' | 'H2' | 'P'
  readonly text: string
  readonly size: number
  readonly isStrong?: boolean
  readonly isQuiet?: boolean
  /** Where it is not the language of the paper. */
  readonly lang?: Language
  /** What is left free above it. */
  readonly above: number
}

export interface Paper {
  readonly title: string
  readonly language: Language
  readonly size: readonly [width: number, height: number]
  /** From the top downwards, and those that stand at the foot. */
  readonly blocks: readonly Block[]
  readonly foot: readonly Block[]
  readonly now: Temporal.Instant
}

export const paperSizes = { letter: [612, 792], a4: [595.28, 841.89] } as const
const margin = 72
const leading = 1.35

/** One page, as a tagged PDF: its title, its language and what is a heading are told to those who hear it. */
export async function printed({ title, language, size, blocks, foot, now }: Paper): Promise<Buffer> {
  const document = await PDFDocument.create()
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setLanguage(language === 'fr' ? 'fr-CA' : 'en-CA')
  document.setProducer('Hearth')
  document.setCreator('Hearth')
  for (const at of ['setCreationDate', 'setModificationDate'] as const) document[at](new Date(now.epochMilliseconds))
  const page = document.addPage([...size])
  const fonts = { strong: embed(document.context, bold), plain: embed(document.context, regular) }
  page.node.setFontDictionary(PDFName.of('Strong'), fonts.strong.ref)
  page.node.setFontDictionary(PDFName.of('Plain'), fonts.plain.ref)

  const room = size[0] - 2 * margin
  const height = foot.reduce((sum, block) => sum + block.above + heightOf(block, fonts, room), 0)
  const all = [
    ...placed(blocks, { fonts, room, top: size[1] - margin }),
    ...placed(foot, { fonts, room, top: margin + height }),
  ]
  all.forEach((one, place) => write(page, one, place))
  tag(document, page, all)
  for (const font of Object.values(fonts)) font.finish()
  return Buffer.from(await document.save())
}

interface Fonts {
  readonly strong: Embedded
  readonly plain: Embedded
}

interface Placed {
  readonly block: Block
  readonly font: Embedded
  readonly name: 'Strong' | 'Plain'
  readonly lines: readonly string[]
  readonly top: number
}

function fontOf({ isStrong = false }: Block, fonts: Fonts): Embedded {
  return isStrong ? fonts.strong : fonts.plain
}

function heightOf(block: Block, fonts: Fonts, width: number): number {
  return linesOf(block.text, fontOf(block, fonts).face, { size: block.size, width }).length * block.size * leading
}

function placed(blocks: readonly Block[], { fonts, room, top }: { fonts: Fonts; room: number; top: number }): Placed[] {
  let at = top
  return blocks.map((block) => {
    const font = fontOf(block, fonts)
    const lines = linesOf(block.text, font.face, { size: block.size, width: room })
    at -= block.above
    const one = {
      block,
      font,
      name: block.isStrong === true ? ('Strong' as const) : ('Plain' as const),
      lines,
      top: at,
    }
    at -= lines.length * block.size * leading
    return one
  })
}

function write(page: PDFPage, { block, font, name, lines, top }: Placed, place: number): void {
  const shade = block.isQuiet === true ? 0.32 : 0.11
  page.pushOperators(
    PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [PDFName.of(block.kind), `<< /MCID ${place} >>`]),
    ...lines.flatMap((line, at) => [
      beginText(),
      setFillingRgbColor(shade, shade, shade),
      setFontAndSize(name, block.size),
      moveText(margin, top - block.size - at * block.size * leading),
      showText(font.encode(line)),
      endText(),
    ]),
    PDFOperator.of(PDFOperatorNames.EndMarkedContent),
  )
}

/** What is what, for those who hear it: the tree of the document, and from each piece of the page to its place in it. */
function tag({ context, catalog }: PDFDocument, page: PDFPage, all: readonly Placed[]): void {
  const [root, whole] = [context.nextRef(), context.nextRef()]
  const elements: PDFRef[] = all.map(({ block: { kind, lang } }, place) =>
    context.register(
      context.obj({
        Type: 'StructElem',
        S: kind,
        P: whole,
        Pg: page.ref,
        K: place,
        ...(lang && { Lang: PDFString.of(lang === 'fr' ? 'fr-CA' : 'en-CA') }),
      }),
    ),
  )
  context.assign(whole, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: elements }))
  const parents = context.register(context.obj({ Nums: [0, elements] }))
  context.assign(root, context.obj({ Type: 'StructTreeRoot', K: whole, ParentTree: parents, ParentTreeNextKey: 1 }))
  catalog.set(PDFName.of('StructTreeRoot'), root)
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
  page.node.set(PDFName.of('StructParents'), context.obj(0))
  page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
}
