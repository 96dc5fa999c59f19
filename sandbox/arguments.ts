import { parseArgs } from 'node:util';
import type { DateOrder } from './jira';
import { StartError } from './startError';

export interface Arguments {
  port: number;
  data: string[];
  /** What columns of the data are, each as `Summary=head in the file`. */
  columns: string[];
  /** Undefined: as the data shows it. */
  dates: DateOrder | undefined;
  /** Undefined: chosen by the data. */
  state: string | undefined;
  reset: boolean;
  help: boolean;
}

export const DEFAULT_PORT = 4600;

export const USAGE = `npm start -- [--port ${DEFAULT_PORT}] [--data FILE]... [--columns NAME=HEAD]... [--dates ORDER]
             [--state DIR] [--reset]

  --port N     where the local Jira answers; the app's own pages come from the next free port
  --data FILE  an export of Jira: "Export CSV" or XML in any of its languages, a spreadsheet, REST answers (v2, v3), or
               NDJSON; also zipped or gzipped. Many may be given. Without it: a demo portfolio.
  --columns NAME=HEAD
               what a column is whose head is not known, as in --columns "Summary=Souhrn"; remembered with the state
  --dates ORDER
               day-first or month-first, for dates of numbers that do not show it; remembered with the state
  --state DIR  where everything is kept; otherwise a folder of .local-jira/, one for the demo and
               one for each set of files
  --reset      begin anew: what the state folder held is deleted`;

/**
 * Reads the command line.
 * @throws StartError naming what is not understood.
 */
export function readArguments(words: readonly string[]): Arguments {
  const { values } = parsed(words);
  return {
    port: readPort(values.port),
    data: values.data ?? [],
    columns: values.columns ?? [],
    dates: readOrder(values.dates),
    state: values.state,
    reset: values.reset ?? false,
    help: values.help ?? false,
  };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      strict: true,
      allowPositionals: false,
      options: {
        port: { type: 'string' },
        data: { type: 'string', multiple: true },
        columns: { type: 'string', multiple: true },
        dates: { type: 'string' },
        state: { type: 'string' },
        reset: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const [problem] = (error as Error).message.split(/\.\s|\n/);
    throw new StartError(`${problem ?? 'The options are not understood'}. Try npm start -- --help.`);
  }
}

function readPort(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (port >= 1 && port <= 65_535) return port;
  throw new StartError(`--port ${text} is not a port: give a whole number from 1 to 65535.`);
}

function readOrder(text: string | undefined): DateOrder | undefined {
  if (text === undefined) return undefined;
  if (text === 'day-first') return 'dayFirst';
  if (text === 'month-first') return 'monthFirst';
  throw new StartError(`--dates ${text} is no order: give day-first or month-first.`);
}
