/**
 * Brings what a fresh machine lacks: the packages, Node 24 where the system's is older, WXT's generated types and,
 * with `--browsers`, Chromium and Firefox. Runs on Node 20 without any package, says one line a step, and nothing
 * where nothing is missing.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(import.meta.dirname, '../..');
/** The oldest Node that runs the project's TypeScript and its tools. */
const NODE = 24;
/** As npm gives it to scripts: the packages' programs first, so that a Node of theirs goes before the system's. */
const PATH = [join(ROOT, 'node_modules/.bin'), process.env.PATH, dirname(process.execPath)].join(delimiter);

/** Where each browser is looked for, the first that is there wins: variables, commands, then usual places. */
const BROWSERS = {
  chromium: {
    variables: ['AGREED_CHROMIUM', 'CHROME_PATH'],
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    debian: 'chromium',
  },
  firefox: {
    variables: ['AGREED_FIREFOX'],
    commands: ['firefox-esr', 'firefox'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    debian: 'firefox-esr',
  },
};

/**
 * Finds an installed browser: `chromium` (or Chrome) or `firefox`. Gives the path of its executable, or null.
 * Throws where a variable names one that cannot be run, since another browser would not be what was asked for.
 */
export function findBrowser(kind, environment = process.env) {
  const { variables, commands, places } = BROWSERS[kind];
  for (const variable of variables) {
    const path = environment[variable];
    if (!path) continue;
    if (!isExecutable(path)) throw new Error(`${variable} is ${path}, which cannot be run`);
    return path;
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...candidates, ...places].find(isExecutable) ?? null;
}

/** Installs those of the named browsers that are missing, with apt. Throws, saying what to install, if it cannot. */
export function ensureBrowsers(kinds) {
  const missing = kinds.filter((kind) => !findBrowser(kind));
  if (missing.length === 0) return;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo'];
  const canInstall = isCommand('apt-get') && (asRoot.length === 0 || isCommand('sudo'));
  if (canInstall) {
    const wanted = [...missing.map((kind) => BROWSERS[kind].debian), 'fonts-dejavu-core'];
    const apt = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
    step(`installing ${missing.join(' and ')} (apt-get)`);
    // A list that is out of date names packages that are gone; a mirror that fails here may still install.
    run([...apt, 'update'], { mayFail: true });
    run([...apt, 'install', '-y', '--no-install-recommends', ...wanted], { mayFail: true });
  }
  for (const kind of kinds.filter((kind) => !findBrowser(kind))) {
    throw new Error(
      `no ${kind} found: install ${kind === 'chromium' ? 'Chromium or Chrome' : 'Firefox'} ` +
        `(Debian, Ubuntu: apt-get install ${BROWSERS[kind].debian}), or name one in ${BROWSERS[kind].variables[0]}`,
    );
  }
}

/** Installs the packages of the lock file where any is missing or of another version. None may run a script at that. */
function ensurePackages() {
  if (packagesAreCurrent()) return;
  step('installing packages (npm ci)');
  run(['npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
}

function packagesAreCurrent() {
  const installed = readJson('node_modules/.package-lock.json')?.packages;
  const locked = readJson('package-lock.json')?.packages;
  if (!locked) throw new Error('package-lock.json is missing');
  if (!installed) return false;
  // What npm left out because it is for another system is optional, and may be missing.
  return Object.entries(locked).every(([path, { version, optional, devOptional, link }]) => {
    if (path === '' || link) return true;
    return installed[path] ? installed[path].version === version : Boolean(optional || devOptional);
  });
}

/**
 * Fetches Node where the one that scripts would get is too old, by the install script of the package `node`: the only
 * one that is ever run.
 */
function ensureNode() {
  const { stdout } = spawnSync('node', ['--version'], { env: { ...process.env, PATH }, encoding: 'utf8' });
  if (Number.parseInt(stdout?.slice(1), 10) >= NODE) return;
  step(`fetching Node ${NODE}`);
  run(['node', 'installArchSpecificPackage'], { cwd: join(ROOT, 'node_modules/node') });
  // It was not there to be linked when the packages were installed.
  run(['npm', 'rebuild', 'node']);
}

/** Generates the types that the sources import from WXT. */
function ensureGeneratedTypes() {
  if (existsSync(join(ROOT, '.wxt/wxt.d.ts'))) return;
  step('generating types (wxt prepare)');
  run(['node', 'node_modules/wxt/bin/wxt.mjs', 'prepare']);
}

/** Runs a command and shows what it printed only if it failed. */
function run([command, ...args], { cwd = ROOT, mayFail = false } = {}) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd,
    // The install script of `node` asks npm for the program, and may run none of its scripts either.
    env: { ...process.env, PATH, npm_config_ignore_scripts: 'true' },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status === 0 || mayFail) return;
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  throw new Error(`${[command, ...args].join(' ')}: ${error?.message ?? `exit status ${status}`}`);
}

function isCommand(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, name)));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
  } catch {
    return null;
  }
}

function step(line) {
  console.error(`set-up: ${line} …`);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    ensurePackages();
    ensureNode();
    ensureGeneratedTypes();
    if (process.argv.includes('--browsers')) ensureBrowsers(['chromium', 'firefox']);
  } catch (problem) {
    console.error(`set-up: ${problem.message}`);
    process.exit(1);
  }
}
