// Starts a program of the house on a free port and waits until it answers.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
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
 * @param {{ data?: string }} [options] a folder to use, which is then kept
 */
export async function startSagsgang(command, { data } = {}) {
  const folder = data ?? await mkdtemp(join(tmpdir(), 'sagsgang-e2e-'));
  const server = await start(binary(), [command, '--data', folder, '--listen', '127.0.0.1:0']);
  return {
    ...server,
    data: folder,
    async stop() {
      await server.stop();
      if (!data) await rm(folder, { recursive: true, force: true });
    },
  };
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
