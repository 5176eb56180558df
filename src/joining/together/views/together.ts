import { html, type Html } from '#kernel/html.ts'
import { card, field, fold, noDraft, postForm } from '#shell/index.ts'
import type { RequestPage } from '../../following/views/request-page.ts'
import { askingWithPath } from '../../paths.ts'
import { organisationMax } from '../forms.ts'

/** Asking with colleagues, on her own request: how it begins, and then the link that she gives to them. */
export function together(given: RequestPage, mayGather: boolean): Html | null {
  if (given.request.colleaguesId !== null) return theLink(given)
  return mayGather ? beginning(given) : null
}

function beginning({ reader, base, draft = noDraft }: RequestPage): Html {
  const { words } = reader
  const isHere = 'organisation' in draft.entered
  return fold({
    title: words('joining.together.title'),
    isOpen: isHere,
    content: html`<p>${words('joining.together.about')}</p>
      ${postForm({
        action: `${base}/colleagues`,
        content: field({
          reader,
          draft: isHere ? draft : noDraft,
          name: 'organisation',
          label: words('joining.together.organisation'),
          hint: words('joining.together.organisationHint'),
          maxLength: organisationMax,
          autocomplete: 'organization',
          isRequired: true,
        }),
        submit: words('joining.together.begin'),
      })}`,
  })
}

function theLink({ reader, request, origin }: RequestPage): Html | null {
  const { words } = reader
  const { colleaguesId, communityId, organisation } = request
  if (colleaguesId === null) return null
  const url = origin + askingWithPath(communityId, colleaguesId)
  return card({
    content: html`<h2>${words('joining.together.of', { organisation: organisation ?? '' })}</h2>
      <p>${words('joining.together.give')}</p>
      <label class="field"><span>${words('joining.together.link')}</span><input type="text" readonly value="${url}" /></label>
      <p class="small muted">${words('joining.together.each')}</p>`,
  })
}
