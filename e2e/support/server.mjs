// Starts a program of the house on a free port and waits until it answers.

import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const START_LIMIT = 120_000;
const STOP_LIMIT = 20_000;

/** The binary under test, as `make test` names it. */
export function binary() {
  const path = process.env.SAGSGANG_BIN;
  if (!path) throw new Error('Set SAGSGANG_BIN to the sagsgang binary that the stories are told against.');
  return path;
}

/** The program that shows every component, which is built beside the binary; nothing if it is not there. */
export function galleryBinary() {
  const path = process.env.GALLERY_BIN || (process.env.SAGSGANG_BIN && join(dirname(process.env.SAGSGANG_BIN), 'examples', 'gallery'));
  return path && existsSync(path) ? path : undefined;
}

/**
 * `sagsgang demo` or `sagsgang serve` on a data folder of its own.
 * @param {'demo' | 'serve'} command
 * @param {string[]} settings more of the command line
 */
export async function startSagsgang(command, settings = []) {
  const data = command === 'demo' ? await demoFolder() : await newFolder();
  const serve = (listen, today) => start(binary(), [command, '--data', data, '--listen', listen, ...settings, ...(today ? ['--today', today] : [])]);
  const server = await serve('127.0.0.1:0');
  const { address } = server;
  let running = server;
  return {
    address,
    data,
    output: () => running.output(),
    /** Ends it and starts it again at the same address on what it kept; the demo's clock then shows the day. */
    async again(today) {
      await running.stop();
      running = await serve(new URL(address).host, today);
    },
    async stop() {
      await running.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** A folder with the demo in it. Loading takes its time, so it is loaded once and copied. */
async function demoFolder() {
  loaded ??= load();
  const folder = await newFolder();
  await cp(await loaded, folder, { recursive: true });
  return folder;
}

let loaded;

async function load() {
  const folder = await newFolder();
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  await finished(binary(), ['demo', '--load-only', '--data', folder]);
  return folder;
}

const newFolder = () => mkdtemp(join(tmpdir(), 'sagsgang-e2e-'));

function finished(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const hear = (chunk) => { output += chunk; };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ${args.join(' ')} ended with ${code}:\n${output}`));
    });
  });
}

/**
 * Starts a program that prints its address and answers on /healthz.
 * @returns {Promise<{ address: string, output: () => string, stop: () => Promise<void> }>}
 */
export async function start(program, args) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let failure;
  const hear = (chunk) => { output += chunk; };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  child.on('error', (error) => { failure = error; });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null && !failure) {
      child.kill('SIGTERM');
      const late = await Promise.race([ended, pause(STOP_LIMIT, 'late', { ref: false })]);
      if (late === 'late') {
        child.kill('SIGKILL');
        throw new Error(`${program} did not stop in ${STOP_LIMIT / 1000} seconds.\n${output}`);
      }
    }
  };
  const begun = Date.now();
  for (;;) {
    if (failure) throw failure;
    if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}:\n${output}`);
    const address = output.match(/https?:\/\/[\w.:[\]-]+/)?.[0];
    if (address && await answers(`${address}/healthz`)) return { address, output: () => output, stop };
    if (Date.now() - begun > START_LIMIT) {
      child.kill('SIGKILL');
      throw new Error(`${program} did not answer in ${START_LIMIT / 1000} seconds:\n${output}`);
    }
    await pause(100);
  }
}

async function answers(address) {
  try {
    return (await fetch(address)).status === 200;
  } catch {
    return false;
  }
}
