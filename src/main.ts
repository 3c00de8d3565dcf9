/** The entry: has Node keep what it compiles, then runs the program. */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Half of a look-up's time is the reading of the program itself: compiled once, it lies in the temporary folder for the next.
enableCompileCache();
const { runProgram } = await import('./program.ts');
await runProgram(fileURLToPath(import.meta.url));
