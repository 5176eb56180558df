/** A small machine's PostgreSQL that loses nothing it has confirmed. */
export const durable: readonly string[] = [
  'fsync=on',
  'synchronous_commit=on',
  'full_page_writes=on',
  'max_connections=100',
  'shared_buffers=256MB',
  'max_wal_size=1GB',
  ...shared(),
]

/** For a cluster that is deleted after use: speed, and no promise to survive anything. */
export const throwAway: readonly string[] = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'autovacuum=off',
  'max_connections=200',
  'shared_buffers=128MB',
  ...shared(),
]

function shared(): string[] {
  return [
    'effective_cache_size=1GB',
    'work_mem=8MB',
    'maintenance_work_mem=64MB',
    'random_page_cost=1.1',
    'jit=off',
    'max_parallel_workers_per_gather=0',
    'timezone=UTC',
    'log_timezone=UTC',
    'lc_messages=C',
    'log_checkpoints=off',
    // People's words appear in the details of an error and in its statement: neither belongs in a log.
    'log_error_verbosity=terse',
    'log_min_error_statement=panic',
    'log_parameter_max_length_on_error=0',
  ]
}
