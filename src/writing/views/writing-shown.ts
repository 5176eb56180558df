import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, partsPath } from '#shell/index.ts'
import { wordsArea } from './words-area.ts'

/** Where one writes, with something of everything that words may hold, for the page of parts. */
export function writingShown(reader: Reader): Html {
  const { words } = reader
  const [short, sentence] = [words('shell.parts.short'), words('shell.parts.hint')]
  const value = [
    `## ${short}`,
    `**${short}**, *${short}*, ~~${short}~~, \`${short}\`, [${short}](https://example.org/). ${sentence}`,
    `- ${short}\n  1. ${short}\n- ${short}`,
    `> ${sentence}`,
    `| ${short} | ${short} |\n| --- | --: |\n| ${short} | 12 |`,
    `\`\`\`\n${short}\n\`\`\``,
  ].join('\n\n')
  const label = words('shell.parts.writing')
  return html`<form class="composer" method="post" action="${partsPath}">
    ${wordsArea({ reader, name: 'said', label, value, maxLength: 20_000, describedBy: '', isWrong: false })}
    <div class="foot"><div class="send">${button({ label: words('shell.parts.button') })}</div></div>
  </form>`
}
