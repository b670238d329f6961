// Prints every claim as the text that all hosts read, for the native bench.

import { all } from './claims.mjs';

process.stdout.write(JSON.stringify(Object.fromEntries(Object.entries(all()).map(([name, claim]) => [name, JSON.stringify(claim)]))));
