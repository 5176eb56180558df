import { html, type Html } from '#kernel/html.ts'

/** Three circles that share a small flame. Its colour is the text's. */
export const mark: Html = html`<svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
  <g fill="currentColor" fill-opacity=".33">
    <circle cx="20" cy="14.5" r="10.5" />
    <circle cx="13.7" cy="25.3" r="10.5" />
    <circle cx="26.3" cy="25.3" r="10.5" />
  </g>
  <path
    fill="currentColor"
    d="M20 15.2c3.3 3.2 4.6 5.3 4.6 7.6a4.6 4.6 0 0 1-9.2 0c0-1.5.7-2.7 1.9-3.9.2 1.1.8 1.8 1.6 2.1-.5-2.1-.1-4 1.1-5.8z"
  />
</svg>`

/** The mark as a file of its own: it brings its colours, since no page surrounds it. */
export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">
<style>g,path{fill:#6b3a63}@media(prefers-color-scheme:dark){g,path{fill:#dcb2d2}}</style>
<g fill-opacity=".45"><circle cx="20" cy="14.5" r="10.5"/><circle cx="13.7" cy="25.3" r="10.5"/>
<circle cx="26.3" cy="25.3" r="10.5"/></g><path d="M20 15.2c3.3 3.2 4.6 5.3 4.6 7.6a4.6 4.6 0 0 1-9.2 0c0-1.5.7-2.7
 1.9-3.9.2 1.1.8 1.8 1.6 2.1-.5-2.1-.1-4 1.1-5.8z"/></svg>`

/** `--paper` of the style sheet in each theme, for the bars that a phone draws round the page. */
export const paperColours = { light: '#faf6f1', dark: '#181411' } as const
