import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/{core,analyse,store,settings,messaging,cli,seeds}/**/*.test.ts', 'test/*.test.ts'],
          environment: 'node',
        },
      },
    ],
  },
});
