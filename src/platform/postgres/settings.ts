// The settings of a cluster we start: within the machine's means, durable, and silent about people.
import { totalmem } from 'node:os';

const durable = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };

/** For throw-away test data only: a crash of the machine may lose everything. */
const throwaway = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

const shared = {
  listen_addresses: "''",
  port: '5432', // only names the socket file
  unix_socket_permissions: '0700',
  max_connections: '200', // two threads with a pool for each city, and tests side by side
  effective_cache_size: '2GB',
  work_mem: '16MB',
  maintenance_work_mem: '256MB',
  max_wal_size: '2GB',
  min_wal_size: '256MB',
  wal_compression: 'on',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  max_locks_per_transaction: '128', // every city brings its own tables
  client_connection_check_interval: '10s', // a query whose asker was killed ends
  timezone: "'UTC'",
  lc_messages: "'C'",
  logging_collector: 'off', // stderr is our log file from the first word on; rotated at each start
  log_timezone: "'UTC'",
  log_checkpoints: 'off',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  // An error's text may quote a person's data ("invalid input syntax ..."): the application hears it, the log does not.
  log_min_messages: 'log',
};

const mebibyte = 2 ** 20;

/**
 * Pages kept in memory: an eighth of the machine's, in bytes, within 128 MiB and 1 GiB. An import of a city then writes its
 * pages once, at leisure, instead of making room for each other. A sixteenth as much waits to be written to the log, so that
 * the log's own writer does it, on another core, and not the import.
 */
function memorySettings(memory: number) {
  const pages = Math.round(Math.min(1024, Math.max(128, memory / 8 / mebibyte)));
  return { shared_buffers: `${pages}MB`, wal_buffers: `${Math.round(pages / 16)}MB` };
}

/** The text of postgresql.conf; rewritten at every start, `alter system` still overrides it. */
export function settingsFile(data: 'durable' | 'throwaway', memory = totalmem()): string {
  const lines = Object.entries({
    ...shared,
    ...memorySettings(memory),
    ...(data === 'durable' ? durable : throwaway),
  });
  return [
    '# Written at every start; use "alter system" for changes that stay.',
    ...lines.map(([name, value]) => `${name} = ${value}`),
    '',
  ].join('\n');
}
