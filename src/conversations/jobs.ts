import type { Job } from '#kernel/jobs.ts'
import type { Outside } from '#kernel/outside.ts'
import { unguardedFollowUps, unguardedStaleAsks } from './asks/jobs.ts'
import { unguardedForgetFiles } from './posts/file-commands.ts'
import { unguardedForgetDiscarded } from './drafts/commands.ts'
import { unguardedRedact } from './flags/jobs.ts'
import { unguardedForgetSupport } from './support/jobs.ts'
import { unguardedPostHeld } from './held/jobs.ts'

export function conversationJobs({ system, clock }: Outside): readonly Job[] {
  return [
    {
      name: 'tendAsks',
      cron: '23 15 * * *',
      run: async () => {
        const now = clock()
        await unguardedStaleAsks(system, now)
        await unguardedFollowUps(system, now)
      },
    },
    { name: 'forgetFiles', cron: '7 * * * *', run: () => unguardedForgetFiles(system, clock()) },
    // Also by the clock, for what was asked before a backup was restored.
    { name: 'redact', cron: '*/10 * * * *', run: () => unguardedRedact(system, clock()) },
    { name: 'postHeld', cron: '*/10 * * * *', run: () => unguardedPostHeld(system, clock()) },
    { name: 'forgetSupport', cron: '52 * * * *', run: () => unguardedForgetSupport(system, clock()) },
    { name: 'forgetDrafts', cron: '37 3 * * *', run: () => unguardedForgetDiscarded(system, clock()) },
  ]
}
