import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { said } from '#shell/index.ts'
import { usualGroup, type Protocol } from '../model.ts'
import { durationSaid, groupSaid } from './said.ts'
import { stepList } from './steps.ts'
import { timeBar } from './time-bar.ts'

/** All that whoever leads a protocol needs beside her, under a title of the first level. It names no community and nobody. */
export function handout(reader: Reader, protocol: Protocol, people: number | null): Html {
  const { words, language } = reader
  return html`<p class="told">${said(reader, protocol.purpose)}</p>
    <p class="facts"><span>${durationSaid(reader, protocol, people)}</span> <span>${groupSaid(reader, protocol.people)}</span></p>
    ${timeBar(protocol, people ?? usualGroup(protocol.people))} ${stepList(reader, protocol)}
    ${inLanguage(protocol.care, language).text !== '' && html`<h2>${words('protocols.care')}</h2><p class="told">${said(reader, protocol.care)}</p>`}
    ${protocol.origin && html`<p class="small told">${said(reader, protocol.origin)}</p>`}`
}
