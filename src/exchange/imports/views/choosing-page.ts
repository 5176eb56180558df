import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  breadcrumb,
  checkbox,
  noDraft,
  postForm,
  said,
  select,
  wholePage,
  type Choice,
  type Draft,
} from '#shell/index.ts'
import type { Community } from '../../../communities/index.ts'
import type { Umbrella } from '../../../umbrellas/index.ts'
import { channelField, firstWish, isDirect } from '../forms.ts'
import type { ImportRun, ListedChannel } from '../model.ts'
import { importBeginningPath, importsPath } from '../paths.ts'

interface ChoosingPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly run: ImportRun
  /** Those that the reader coordinates. */
  readonly communities: readonly Community[]
  readonly draft?: Draft
}

/** Where each channel of an export goes. */
export function choosingPage({ reader, umbrella, run, communities, draft = noDraft }: ChoosingPage): Html {
  const { words } = reader
  const { listed } = run.options
  const up = { href: importsPath(umbrella.id), label: words('exchange.imports.title') }
  const places = communities.map(({ id, name }) => {
    return { value: id, label: html`${words.rich('exchange.choosing.into', { name: said(reader, name) })}` }
  })
  return wholePage({
    reader,
    title: words('exchange.imports.title'),
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [up])}
        <h1>${run.fileName}</h1>
        <p>${words('exchange.choosing.about')}</p>
      </header>
      ${postForm({
        action: importBeginningPath(run.id),
        content: html`${listed.map((channel, i) => channelChoice({ reader, draft, channel, places, id: `channel-${i + 1}` }))}
        ${listed.some(isDirect) && directAgain(reader, draft)}`,
        submit: words('exchange.choosing.begin'),
      })}`,
  })
}

interface ChannelChoice {
  readonly reader: Reader
  readonly draft: Draft
  readonly channel: ListedChannel
  readonly places: readonly Choice[]
  /** Of the field: what an export calls a channel may hold spaces. */
  readonly id: string
}

function channelChoice({ reader, draft, channel, places, id }: ChannelChoice): Html {
  const { words } = reader
  const kind = words(`exchange.choosing.kinds.${channel.kind}`)
  const own = { value: 'own', label: words('exchange.choosing.own') }
  const out = { value: 'out', label: words('exchange.choosing.out') }
  return select({
    reader,
    draft,
    id,
    name: channelField(channel),
    label: words('exchange.choosing.channel', { name: channel.name, kind }),
    value: firstWish(channel),
    choices: [own, ...places, out],
  })
}

function directAgain(reader: Reader, draft: Draft): Html {
  return checkbox({ reader, draft, name: 'directAgain', label: reader.words('exchange.choosing.directAgain') })
}
