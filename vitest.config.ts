import { defineConfig } from 'vitest/config';

// A test that starts the program several times takes its seconds on a busy machine; none waits for time to pass.
export default defineConfig({ test: { globalSetup: 'test/temporary.ts', testTimeout: 180_000, hookTimeout: 180_000 } });
