// A real mail server on loopback that keeps what it gets.

import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { setTimeout as pause } from 'node:timers/promises';

/** Mail that has not come after so long does not come. */
const PATIENCE = 60_000;

/**
 * Starts it on a free port.
 * @returns {Promise<{ settings: string[], next: (wanted: (mail) => boolean) => Promise<import('mailparser').ParsedMail>, stop: () => Promise<void> }>}
 */
export async function startPostOffice() {
  const mails = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, kept) {
      simpleParser(stream).then((mail) => { mails.push(mail); kept(); }, kept);
    },
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    settings: ['--smtp', `smtp://127.0.0.1:${server.server.address().port}`, '--mail-from', 'sagsgang@hvedsund.example'],
    /** The first mail that is wanted, as soon as it is there; it is taken out. */
    async next(wanted) {
      for (const begun = Date.now(); Date.now() - begun < PATIENCE; await pause(100)) {
        const at = mails.findIndex(wanted);
        if (at >= 0) return mails.splice(at, 1)[0];
      }
      throw new Error(`No such mail came, only: ${mails.map((mail) => mail.subject).join(' | ')}`);
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
