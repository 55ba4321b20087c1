// The key steps of a case's course, for telling it again under other conditions: without script, on a phone.

import { expect } from '@playwright/test';
import * as desk from './desk.mjs';
import { pdf } from './papers.mjs';
import { searchField } from './story.mjs';

const BODY = 'Ældrerådet';

/**
 * Carries a case from its first word to what a citizen reads.
 * @param {(login?: string) => Promise<import('@playwright/test').Page>} enter somebody at a browser
 * @param {(page, name: string) => Promise<void>} look what is looked at on every page
 */
export async function carry(title, enter, look) {
  const author = await enter('konsulent');
  await look(author, 'desk');
  await write(author, title, look);

  const director = await enter('direktoer');
  await desk.findDuty(director, title);
  await look(director, 'case-director');
  await desk.approveCase(director);

  const secretary = await enter('sekretaer');
  await look(secretary, 'desk-secretary');
  await summon(secretary, title, look);
  await meet(secretary, title, look);
  await desk.adoptMinutes(secretary);
  await desk.publishMinutes(secretary);
  await look(secretary, 'meeting-published');

  const citizen = await enter();
  await read(citizen, title, look);
}

async function write(author, title, look) {
  await desk.goTo(author, 'Sager');
  await look(author, 'cases');
  await desk.openCase(author, { title });
  await look(author, 'case-edit');
  await desk.writeCase(author, {
    sections: { Sagsfremstilling: 'Stien er **mørk** om vinteren.', 'Økonomiske konsekvenser': 'Lyset koster 90.000 kr.' },
    by: 'Velfærdsdirektøren',
    clauses: ['at stien får lys, og', 'at udgiften betales af rammen.'],
    approver: 'Merete Sølvhøj',
  });
  await desk.layCourse(author, [{ body: BODY, task: 'Indstiller' }, { body: 'Voksen- og Plejeudvalget', task: 'Afgør' }]);
  await look(author, 'case');
  await author.getByRole('main').getByRole('link', { name: 'Bilag', exact: true }).click();
  await desk.encloseAnnex(author, { file: pdf('kort.pdf', 'Kort over stien'), title: 'Kort over stien', readers: 'Lukket: Forretningsforhold' });
  await look(author, 'annexes');
  await author.getByRole('link', { name: 'Tilbage til sagen' }).click();
  await desk.submitCase(author);
}

async function summon(secretary, title, look) {
  await desk.goTo(secretary, 'Møder');
  await look(secretary, 'meetings');
  await desk.planMeeting(secretary, { body: BODY, date: '2026-12-08', time: '10:00', where: 'Remisen' });
  await look(secretary, 'meeting-planned');
  await desk.putOnAgenda(secretary, title);
  await look(secretary, 'meeting-agenda');
  await desk.dispatchAgenda(secretary);
}

async function meet(secretary, title, look) {
  await desk.openMeeting(secretary, '10:00');
  await secretary.getByRole('main').getByRole('link', { name: 'Registrér fremmøde' }).first().click();
  await look(secretary, 'attendance');
  await secretary.goBack();
  await desk.recordAttendance(secretary, { late: { 'Bent Kragelykke': '10:20' }, away: ['Villy Sandbæk'] });
  await desk.goToItem(secretary, title);
  await desk.putProposal(secretary, { kind: 'Ændringsforslag', text: 'at lyset slukkes kl. 23.' });
  await look(secretary, 'item-vote');
  await desk.recordVote(secretary, { at: '10:10', against: ['Jytte Ravnholm'] });
  await desk.recordDecision(secretary, { outcome: 'Anbefalet', text: 'Anbefales med ændringen.', at: '10:30' });
  await desk.recordRemark(secretary, { kind: 'Mindretalsudtalelse', by: ['Jytte Ravnholm'], text: 'Lyset bør brænde hele natten.' });
  await desk.raiseAction(secretary, { what: 'Spørg naboerne', owner: 'Katrine Bjerrehus', due: '2027-02-01' });
  await look(secretary, 'item');
  await desk.backToMeeting(secretary);
  await desk.adjournMeeting(secretary, '11:00');
  await look(secretary, 'meeting-adjourned');
}

async function read(citizen, title, look) {
  await look(citizen, 'front');
  await searchField(citizen.getByRole('main')).fill(title);
  await citizen.getByRole('main').getByRole('button', { name: 'Søg' }).click();
  await look(citizen, 'search');
  await citizen.getByRole('main').getByRole('link', { name: title }).first().click();
  const main = citizen.getByRole('main');
  await expect(main).toContainText('Anbefales med ændringen.');
  await expect(main).toContainText('Lyset bør brænde hele natten.');
  await expect(main).toContainText('1 lukket bilag');
  await look(citizen, 'public-item');
  await main.getByRole('link', { name: /^Sag \d/ }).click();
  await expect(desk.stop(citizen, 'Voksen- og Plejeudvalget')).toHaveAttribute('aria-current', 'step');
  await look(citizen, 'public-case');
  await desk.stop(citizen, BODY).getByRole('link').first().click();
  await main.getByRole('link', { name: BODY }).first().click();
  await look(citizen, 'public-meeting');
}
