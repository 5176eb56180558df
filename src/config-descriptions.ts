/** What a setting is, for people to read. */
export interface Description {
  readonly about: string
  readonly allowed: string
  readonly byDefault: string
}

export const descriptions = {
  PORT: {
    about: 'the port to listen on',
    allowed: 'a whole number from 1 to 65535',
    byDefault: '3000',
  },
  HEARTH_HOST: {
    about: 'the address to listen on',
    allowed: 'an address or a host name; 0.0.0.0 is every address of this machine',
    byDefault: '127.0.0.1',
  },
  HEARTH_PUBLIC_URL: {
    about: 'what people type to come here; links in letters begin with it',
    allowed: 'an address such as https://hearth.example.org, without a path',
    byDefault: 'http://localhost and the port',
  },
  DATABASE_URL: {
    about: 'a PostgreSQL (15 or newer) to use; the demonstration never does',
    allowed: 'an address such as postgresql://user:password@host/database',
    byDefault: 'a PostgreSQL of its own, in the data folder',
  },
  SMTP_URL: {
    about: 'the mail server that sends letters',
    allowed: 'an address such as smtps://user:password@mail.example.org',
    byDefault: 'none: letters are kept, not sent',
  },
  HEARTH_MAIL_FROM: {
    about: 'whom letters are from',
    allowed: 'an address such as Hearth <hearth@example.org>',
    byDefault: 'Hearth <hearth@localhost>',
  },
  HEARTH_DATA_DIR: {
    about: 'where data is kept',
    allowed: 'a folder; it is made when missing',
    byDefault: 'data, in the folder of Hearth',
  },
  HEARTH_BUCKET_URL: {
    about: 'a bucket to keep files in, on anything that speaks S3',
    allowed: 'an address such as https://key:secret@s3.example.org/bucket?region=ca-central-1',
    byDefault: 'none: files are kept in the data folder',
  },
  HEARTH_CLAMD: {
    about: 'a clamd that looks for viruses in files before anybody can open them',
    allowed: 'an address such as tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl',
    byDefault: 'none: files are not looked through',
  },
  HEARTH_FILE_MEGABYTES: {
    about: 'how large a file may be that somebody sends',
    allowed: 'a whole number from 1 to 2000',
    byDefault: '25',
  },
  HEARTH_LOG_LEVEL: {
    about: 'how much is logged',
    allowed: 'one of fatal, error, warn, info, debug, silent',
    byDefault: 'info',
  },
  HEARTH_TRUSTED_PROXIES: {
    about: 'how many proxies in front to believe about where a request came from',
    allowed: 'a whole number from 0 to 9',
    byDefault: '0',
  },
  HEARTH_REQUESTS_PER_MINUTE: {
    about: 'how many requests a minute one address may make; an office shares one address',
    allowed: 'a whole number',
    byDefault: '1200',
  },
  HEARTH_MASK_KEY: {
    about: 'what hides who is behind a mask: the same on every machine that serves one database',
    allowed: '32 bytes as 43 letters of base64url',
    byDefault: 'the file mask.key in the data folder, made when missing',
  },
} satisfies Record<string, Description>
