/** What a part of an office document becomes: other words, or nothing where it is only about people and places. */
export type Rewriting = (xml: string) => string

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const properties = 'http://schemas.openxmlformats.org/officeDocument/2006'
const emptied: Readonly<Record<string, string>> = {
  'docProps/core.xml': `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`,
  'docProps/app.xml': `${declaration}<Properties xmlns="${properties}/extended-properties"/>`,
  'docProps/custom.xml': `${declaration}<Properties xmlns="${properties}/custom-properties"/>`,
  'meta.xml': `${declaration}<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"><office:meta/></office:document-meta>`,
}

// Who changed or remarked something, in the places where office programs write it down; and on whose disk it lay.
const names: readonly (readonly [RegExp, string])[] = [
  [
    /(\s(?:w|w15|p|p188|p15|mc)?:?(?:author|initials|userName|lastModifiedBy|displayName|userId|providerId)=)"[^"]*"/g,
    '$1""',
  ],
  [/(<(?:\w+:)?cmAuthor\b[^>]*?\sname=)"[^"]*"/g, '$1""'],
  [/(<(?:\w+:)?author>)[^<]*(<\/(?:\w+:)?author>)/g, '$1$2'],
  [/(<dc:creator>)[^<]*(<\/dc:creator>)/g, '$1$2'],
  [/(<meta:creator-initials>)[^<]*(<\/meta:creator-initials>)/g, '$1$2'],
  [/<(\w+:)?absPath\b[^>]*\/>/g, ''],
]

/** Where names of people stand in the document itself, beside its words. */
const withNames =
  /^(?:word\/(?:document|comments\w*|people|footnotes|endnotes|header\d*|footer\d*|settings)\.xml|xl\/(?:workbook|comments\d*|persons\/person\d*|threadedComments\/\w+|revisions\/\w+)\.xml|ppt\/(?:commentAuthors|authors|comments\/\w+)\.xml|content\.xml|styles\.xml)$/

/** How this part is rewritten, or null where it stays as it is. */
export function rewritingOf(path: string): Rewriting | null {
  const text = emptied[path]
  if (text !== undefined) return () => text
  if (!withNames.test(path)) return null
  return (xml) => names.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), xml)
}

export function isPhotograph(path: string): boolean {
  return /\.jpe?g$/i.test(path)
}
