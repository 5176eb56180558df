import { directoryPath, offersPath } from '#shell/index.ts'
import type { DirectoryForm, OffersForm } from './forms.ts'
import { facetKeys } from './model.ts'

/** The address of what is asked for, leaving out what is not. */
export function listedPath(form: Partial<DirectoryForm>): string {
  const query = new URLSearchParams()
  if (form.q) query.set('q', form.q)
  for (const key of facetKeys) {
    const value = form[key]
    if (value) query.set(key, value)
  }
  if (form.offers) query.set('offers', 'yes')
  if (form.after) query.set('after', form.after)
  return query.size === 0 ? directoryPath : `${directoryPath}?${query.toString()}`
}

export function offeredPath({ q, after }: OffersForm): string {
  const query = new URLSearchParams()
  if (q) query.set('q', q)
  if (after) query.set('after', after)
  return query.size === 0 ? offersPath : `${offersPath}?${query.toString()}`
}
