import { parentPort, workerData } from 'node:worker_threads';
import { type Batch, runBatch } from './batch.ts';
import { PROPERTIES } from './properties.ts';

/** How many cases of the batch have begun: the other thread sees from it whether the work goes on. */
const begun = new Int32Array(workerData as SharedArrayBuffer);

parentPort?.on('message', async (batch: Batch) => {
  begun[0] = 0;
  parentPort?.postMessage(await runBatch(PROPERTIES, batch, () => Atomics.add(begun, 0, 1)));
});
parentPort?.postMessage(PROPERTIES.map(({ name, why }) => ({ name, why })));
