import { type Batch, runBatch } from '../batch.ts';
import { PAGE_PROPERTIES } from './properties.ts';

// What the other side of the wire calls.
Object.assign(window, {
  fuzz: {
    properties: PAGE_PROPERTIES.map(({ name, why }) => ({ name, why })),
    run: (batch: Batch) => runBatch(PAGE_PROPERTIES, batch),
  },
});
