import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import { hiddenField } from '../parts/form.ts'
import { icon } from '../parts/icon.ts'
import { exitPath, languagePath, searchPath } from '../paths.ts'
import { brand } from './rail.ts'

/** For keyboards and screen readers: past the navigation, and out. */
export function skipLinks({ words }: Reader): Html {
  return html`<nav class="skips" aria-label="${words('shell.shortcuts')}">
    <a href="#content">${words('shell.skip')}</a>
    <a href="${exitPath}" rel="nofollow noreferrer" data-turbo="false">${words('shell.leaveSkip')}</a>
  </nav>`
}

/** The same on every page, also for visitors. */
export function topBar(reader: Reader, umbrella?: Names): Html {
  return html`<header class="top">${brand(reader, umbrella)} ${languageSwitch(reader)} ${search(reader)} ${leave(reader)}</header>`
}

/** Members look for something from wherever they are: the key / leads here too. */
function search({ viewer, words }: Reader): Html | null {
  if (viewer.id === null) return null
  return html`<search-key><a class="button plain search" href="${searchPath}">${icon('search')}<span>${words('shell.search')}</span></a></search-key>`
}

function languageSwitch({ language, path }: Reader): Html {
  const other = language === 'en' ? 'fr' : 'en'
  return html`<form method="post" action="${languagePath(other)}">
    ${hiddenField('to', path)}
    <button type="submit" class="button plain" lang="${other}">${icon('language')}<span>${other === 'fr' ? 'Français' : 'English'}</span></button>
  </form>`
}

/** A plain link, so that it works without scripts. With them it hides the page at once and leaves no way back. */
function leave({ words, viewer }: Reader): Html {
  const keys = {
    two: words('shell.leaveKeys', { count: 2 }),
    one: words('shell.leaveKeys', { count: 1 }),
    late: words('shell.leaveLate'),
  }
  const shift = viewer.leavesByShift ? null : html` data-shift="off"`
  return html`<leave-quickly${shift} data-two="${keys.two}" data-one="${keys.one}" data-late="${keys.late}">
    <a class="button leave" href="${exitPath}" rel="nofollow noreferrer" data-turbo="false"
      ><span class="unseen">${words('shell.emergency')} </span>${words('shell.leave')}</a
    >
  </leave-quickly>`
}
