// One round of llama.cpp for `signalbox bench language --against llama.cpp`.
// Arguments: GGUF file, threads, tokens read first, tokens written, tokens of the prompt whose first
// token is timed. Prints one JSON line.
// Needs: npm i --ignore-scripts node-llama-cpp@3.22.1 (run in the folder given with --peer)
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import path from "node:path";

const [file, threads, read, written, prompt] =
  [process.argv[2], ...process.argv.slice(3, 7).map(Number)];
const require = createRequire(path.join(process.cwd(), "package.json"));
const { getLlama } = await import(pathToFileURL(require.resolve("node-llama-cpp")));
const llama = await getLlama({ gpu: false, build: "never", maxThreads: threads, logLevel: "error" });
const model = await llama.loadModel({ modelPath: file });
const context = await model.createContext({ contextSize: 2048, batchSize: 512, threads });
const sequence = context.getSequence();
const prose =
  "Four score and seven years ago our fathers brought forth on this continent, a new nation," +
  " conceived in Liberty, and dedicated to the proposition that all men are created equal. ";
const tokens = model.tokenize(prose.repeat(60)).slice(0, read);

async function first() {
  await sequence.clearHistory();
  const start = performance.now();
  for await (const _ of sequence.evaluate(tokens.slice(0, prompt), { temperature: 0, yieldEogToken: true })) {
    return performance.now() - start;
  }
}

async function round() {
  const firstToken = await first();
  await sequence.clearHistory();
  const steps = [];
  let last = performance.now();
  let prefill = 0;
  for await (const _ of sequence.evaluate(tokens, { temperature: 0, yieldEogToken: true })) {
    const now = performance.now();
    if (prefill === 0) prefill = now - last;
    else steps.push(now - last);
    last = now;
    if (steps.length >= written) break;
  }
  steps.sort((a, b) => a - b);
  return { firstToken, prefill: (read * 1000) / prefill, median: 1000 / steps[steps.length >> 1],
    quiet: 1000 / steps[Math.floor(steps.length / 10)] };
}

await round();
console.log(JSON.stringify(await round()));
process.exit(0);
