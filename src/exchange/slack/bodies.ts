import { readMrkdwn } from './mrkdwn.ts'
import { plain, textNode, type Block, type Inline, type Names } from './nodes.ts'
import type { AttachmentRecord, MessageRecord } from './records.ts'
import { readRichText } from './rich-text.ts'
import type { RichBlock } from './rich-text-records.ts'

/** What a message says: its blocks where a person wrote them, else its text, and what apps and shares attach. */
export function bodyOf(record: MessageRecord, names: Names): Block[] {
  const rich = record.blocks.filter(({ type }) => type === 'rich_text').flatMap((block) => readRichText(block, names))
  const own = rich.length > 0 ? rich : readMrkdwn(ownText(record), names)
  const attached = record.attachments.filter(({ isPreview }) => !isPreview).flatMap((one) => readAttachment(one, names))
  const body = [...(record.subtype === 'me_message' ? own.map(inItalics) : own), ...attached]
  return body.length > 0 ? body : record.blocks.flatMap((block) => readAppBlock(block, names))
}

const uploaded = /^<@[^>]+> (?:uploaded|shared|mentioned) a file: <[^>]+>(?: and commented: ([\s\S]*))?$/

// Until 2018 Slack wrote a sentence around each file and each comment on one.
function ownText({ subtype, text, comment, files }: MessageRecord): string {
  if (subtype === 'file_comment') return comment?.words ?? text
  if (subtype !== 'file_share' && subtype !== 'file_mention') return text
  const sentence = uploaded.exec(text)
  if (sentence !== null) return sentence[1] ?? ''
  return text || (files[0]?.initialComment ?? '')
}

function readAttachment(attachment: AttachmentRecord, names: Names): Block[] {
  const { author, pretext, title, titleLink: address, text, fallback, fields } = attachment
  const head: Inline[] =
    address && title ? [{ kind: 'link', url: address, label: title, style: plain }] : [textNode(title ?? '')]
  const inside = [
    ...(author ? [paragraph([textNode(author, { bold: true })])] : []),
    ...(title ? [paragraph(head)] : []),
    ...readMrkdwn(text ?? '', names),
    ...readMrkdwn(fields.join('\n'), names),
  ]
  const otherwise = inside.length > 0 || pretext ? [] : readMrkdwn(fallback ?? '', names)
  const blocks = [...inside, ...otherwise].flatMap((block) => (block.kind === 'quote' ? block.blocks : [block]))
  return [...readMrkdwn(pretext ?? '', names), ...(blocks.length > 0 ? [{ kind: 'quote' as const, blocks }] : [])]
}

// Sections, headers and notes of apps; their buttons and pictures have nothing to say here.
function readAppBlock(block: RichBlock, names: Names): Block[] {
  return block.texts.flatMap(({ type, words }) => {
    if (type === 'mrkdwn') return readMrkdwn(words, names)
    return type === 'plain_text' ? [paragraph([textNode(words)])] : []
  })
}

function paragraph(inlines: readonly Inline[]): Block {
  return { kind: 'paragraph', inlines }
}

function inItalics(block: Block): Block {
  if (block.kind !== 'paragraph') return block
  const inlines = block.inlines.map((inline) => ({ ...inline, style: { ...inline.style, italic: true } }))
  return { ...block, inlines }
}
