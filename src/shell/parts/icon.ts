import { readFileSync } from 'node:fs'
import { html, trusted, type Html } from '#kernel/html.ts'

/** The few icons that Hearth draws, from Lucide (ISC licence, in the package lucide-static). */
const files = {
  home: 'house',
  inbox: 'inbox',
  communities: 'users',
  people: 'contact-round',
  me: 'circle-user-round',
  signOut: 'log-out',
  language: 'globe',
  done: 'circle-check',
  tick: 'check',
  note: 'info',
  care: 'triangle-alert',
  problem: 'circle-alert',
  question: 'circle-help',
  eye: 'eye',
  lock: 'lock',
  more: 'ellipsis',
  close: 'x',
  plus: 'plus',
  back: 'arrow-left',
  onward: 'arrow-right',
  down: 'chevron-down',
  up: 'chevron-up',
  pin: 'pin',
  follow: 'bell',
  mute: 'bell-off',
  conversation: 'messages-square',
  ask: 'hand-helping',
  celebrate: 'party-popper',
  announce: 'megaphone',
  greet: 'hand',
  reply: 'reply',
  quote: 'quote',
  thank: 'heart',
  agree: 'thumbs-up',
  gratitude: 'hand-heart',
  together: 'handshake',
  react: 'smile',
  edit: 'pencil',
  remove: 'trash-2',
  undo: 'undo-2',
  move: 'folder-input',
  flag: 'flag',
  link: 'link-2',
  file: 'paperclip',
  bold: 'bold',
  italic: 'italic',
  list: 'list',
  listNumbers: 'list-ordered',
  heading: 'heading',
  subheading: 'heading-2',
  mention: 'at-sign',
  redo: 'redo-2',
  strike: 'strikethrough',
  code: 'code',
  codeBlock: 'square-code',
  table: 'table',
  rule: 'minus',
  indent: 'list-indent-increase',
  outdent: 'list-indent-decrease',
  markdown: 'pilcrow',
  search: 'search',
  settings: 'settings',
  clock: 'clock',
  calendar: 'calendar',
  mail: 'mail',
  invite: 'user-plus',
  shield: 'shield',
  key: 'key-round',
  device: 'monitor',
  upload: 'upload',
  download: 'download',
  idea: 'lightbulb',
} as const

export type IconName = keyof typeof files

const drawn = new Map<IconName, Html>()

/** An icon beside words. It says nothing by itself: where it stands alone, its button has a name. */
export function icon(name: IconName): Html {
  const made = drawn.get(name) ?? draw(name)
  drawn.set(name, made)
  return made
}

export const iconNames = Object.keys(files).filter((name): name is IconName => name in files)

function draw(name: IconName): Html {
  const svg = readFileSync(new URL(import.meta.resolve(`lucide-static/icons/${files[name]}.svg`)), 'utf8')
  const shapes = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${trusted(shapes.replaceAll(/\s*\n\s*/g, ''))}</svg>`
}
