// The story the product is for: a case is carried by hand along its whole course, from an author's first word to what
// a citizen reads, over the three weeks it takes.

import { expect, expectPdf, foundTown, look, searchField, test } from '../support/story.mjs';
import * as desk from '../support/desk.mjs';
import { pdf } from '../support/papers.mjs';

const TITLE = 'Dagcenter i den gamle stationsbygning';
const CLOSED_ANNEX = 'Udlejerens tilbud på stationsbygningen';
const AMENDMENT = 'at dagcentret også har åbent hver anden lørdag.';
const REMARK = 'Gitte Enghave (A) og Rasmus Ørtoft (F) bemærker, at personalet skal høres om åbningstiderne.';
const MINORITY = 'Kurt Vinterdal (Æ) kan ikke støtte lørdagsåbent, før udgiften er dækket.';
const VPU = 'Voksen- og Plejeudvalget';
const ELDERLY = 'Ældrerådet';

test.describe.configure({ mode: 'serial' });

let town;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  town = await foundTown();
});
test.afterAll(() => town?.stop());

test('an author writes the case, lays its course and encloses an open and a closed annex', async ({ enter }) => {
  const author = await enter(town.address, { login: 'konsulent' });
  await look(author, 'desk-author');
  await desk.openCase(author, { title: TITLE });
  await look(author, 'case-edit');
  await desk.writeCase(author, {
    sections: {
      Sagsfremstilling: 'Den gamle stationsbygning kan blive dagcenter for ældre med demens. Bygningen står tom.\n\nDen ligger **midt i byen**:\n\n- 420 kvadratmeter\n- egen have\n- bus ved døren',
      'Økonomiske konsekvenser': 'Indretningen koster 3,2 mio. kr. og driften 1,1 mio. kr. om året.',
    },
    by: 'Velfærdsdirektøren',
    clauses: ['at dagcentret indrettes i stationsbygningen, og', 'at 3,2 mio. kr. bevilges af puljen til anlæg.'],
    legalBasis: 'Serviceloven § 79',
    approver: 'Merete Sølvhøj',
  });
  await look(author, 'case-draft');
  await desk.layCourse(author, [
    { body: 'Ældrerådet (ÆR)', task: 'Høres' },
    { body: 'Voksen- og Plejeudvalget (VPU)' },
    { body: 'Økonomiudvalget (ØK)' },
    { body: 'Kommunalbestyrelsen (KB)' },
  ]);
  await look(author, 'case-with-course');
  await author.getByRole('link', { name: 'Bilag', exact: true }).click();
  await look(author, 'case-annexes-none');
  await desk.encloseAnnex(author, {
    file: pdf('skitse.pdf', 'Skitse af dagcentret'), title: 'Skitse af dagcentret', document: '4711-26', journal: '27.42.00-P20-3-26',
  });
  await desk.encloseAnnex(author, {
    file: pdf('tilbud.pdf', 'Tilbud fra udlejer'), title: CLOSED_ANNEX, document: '4712-26', readers: 'Lukket: Overslag og tilbud',
  });
  await look(author, 'case-annexes');
  await author.getByRole('link', { name: 'Tilbage til sagen' }).click();
  await expect(author.getByRole('main')).toContainText('Intet mangler. Sagen kan indsendes.');
  await desk.submitCase(author);
  await look(author, 'case-submitted');
});

test('the director sends it back once with a note, and approves it when it is mended', async ({ enter }) => {
  const director = await enter(town.address, { login: 'direktoer' });
  await desk.findDuty(director, TITLE);
  await expect(director.getByRole('link', { name: 'Skriv sagen' })).toHaveCount(0);
  await look(director, 'case-director');
  await desk.returnCase(director, 'Skriv, hvem der betaler driften efter 2028.');

  const author = await enter(town.address, { login: 'konsulent' });
  await desk.findDuty(author, TITLE);
  await expect(author.getByRole('main')).toContainText('Skriv, hvem der betaler driften efter 2028.');
  await expect(author.getByRole('button', { name: 'Godkend sagen' })).toHaveCount(0);
  await look(author, 'case-returned');
  await author.getByRole('link', { name: 'Skriv sagen' }).click();
  await desk.writeCase(author, { sections: { Høring: 'Ældrerådet høres først. Driften betales af rammen for ældrepleje.' } });
  await desk.submitCase(author);

  await desk.findDuty(director, TITLE);
  await desk.approveCase(director);
  await look(director, 'case-approved');
});

test('the secretary plans the meeting of Ældrerådet, puts the case on and sends the agenda out', async ({ enter }) => {
  const secretary = await enter(town.address, { login: 'sekretaer' });
  await look(secretary, 'desk-secretary');
  await desk.planMeeting(secretary, { body: ELDERLY, date: '2026-12-03', time: '10:00', where: 'Aktivitetscentret Remisen' });
  await look(secretary, 'meeting-planned');
  await desk.addStandingItem(secretary, 'Godkendelse af dagsordenen');
  await desk.putOnAgenda(secretary, TITLE);
  await look(secretary, 'meeting-agenda');
  await desk.dispatchAgenda(secretary);
  await expect(secretary.getByRole('main')).toContainText('Poul Erik Westerskov');
  await look(secretary, 'meeting-dispatched');
});

test('Ældrerådet meets and answers; its minutes are adopted and published', async ({ enter }) => {
  await town.again('2026-12-03');
  const secretary = await enter(town.address, { login: 'sekretaer' });
  await desk.findMeeting(secretary, ELDERLY, '3. december 2026');
  await desk.openMeeting(secretary, '10:00');
  await look(secretary, 'meeting-open');
  await desk.recordAttendance(secretary, { late: { 'Bent Kragelykke': '10:20' }, away: ['Villy Sandbæk'] });
  await look(secretary, 'meeting-attendance');
  await desk.goToItem(secretary, 'Godkendelse af dagsordenen');
  await desk.recordDecision(secretary, { outcome: 'Godkendt', at: '10:05' });
  await desk.backToMeeting(secretary);
  await desk.goToItem(secretary, TITLE);
  await look(secretary, 'item-hearing');
  await desk.recordDecision(secretary, {
    outcome: 'Drøftet', text: 'Ældrerådet støtter forslaget og ønsker åbent om lørdagen.', at: '10:40',
  });
  await desk.backToMeeting(secretary);
  await look(secretary, 'meeting-decided');
  await desk.adjournMeeting(secretary, '11:30');
  await look(secretary, 'meeting-adjourned');

  await town.again('2026-12-04');
  const morning = await enter(town.address, { login: 'sekretaer' });
  await desk.findMeeting(morning, ELDERLY, '3. december 2026');
  await desk.adoptMinutes(morning);
  await desk.publishMinutes(morning);
  await look(morning, 'meeting-published');
});

test('Voksen- og Plejeudvalget meets: the case is put on, and the agenda goes out in time', async ({ enter }) => {
  const secretary = await enter(town.address, { login: 'sekretaer' });
  await desk.planMeeting(secretary, { body: VPU, date: '2026-12-16', time: '14:00', where: 'Mødelokale 2, Hvedsund Rådhus' });
  await desk.addStandingItem(secretary, 'Godkendelse af dagsordenen');
  await desk.putOnAgenda(secretary, TITLE);
  await desk.dispatchAgenda(secretary);

  const member = await enter(town.address, { login: 'medlem' });
  await expect(member).toHaveURL(/\/medlem$/);
  await look(member, 'member-home');
});

test('an amendment is voted on first, then decided, remarked on and dissented from', async ({ enter }) => {
  await town.again('2026-12-16');
  const secretary = await enter(town.address, { login: 'sekretaer' });
  await desk.findMeeting(secretary, VPU, '16. december 2026');
  await desk.openMeeting(secretary, '14:00');
  await desk.recordAttendance(secretary, { late: { 'Bodil Havmand': '14:10' }, away: ['Esben Tofthøj'] });
  await desk.goToItem(secretary, 'Godkendelse af dagsordenen');
  await desk.recordDecision(secretary, { outcome: 'Godkendt', at: '14:15' });
  await desk.backToMeeting(secretary);
  await desk.goToItem(secretary, TITLE);
  await desk.putProposal(secretary, { kind: 'Ændringsforslag', mover: 'Gitte Enghave', text: AMENDMENT });
  await expect(secretary.getByRole('heading', { name: 'Ændringsforslag – Gitte Enghave (A)' })).toBeVisible();
  await look(secretary, 'item-vote');
  await expect(secretary.getByRole('radio', { name: 'Kurt Vinterdal: Imod' })).toHaveCSS('appearance', 'auto');
  await desk.recordVote(secretary, { at: '14:40', against: ['Kurt Vinterdal'], abstained: ['Pernille Årslev'] });
  await look(secretary, 'item-voted');
  await desk.recordDecision(secretary, { outcome: 'Godkendt med ændring', text: `Indstillingen anbefales, idet det tilføjes, ${AMENDMENT}`, at: '14:45' });
  await desk.recordRemark(secretary, { kind: 'Bemærkning', by: ['Gitte Enghave', 'Rasmus Ørtoft'], text: REMARK });
  await desk.recordRemark(secretary, { kind: 'Mindretalsudtalelse', by: ['Kurt Vinterdal'], text: MINORITY });
  await desk.raiseAction(secretary, { what: 'Hør personalet om åbningstiderne', owner: 'Katrine Bjerrehus', due: '2027-01-15' });
  await look(secretary, 'item-decided');
  await desk.backToMeeting(secretary);
  await desk.adjournMeeting(secretary, '15:30');
  await desk.adoptMinutes(secretary);
  await desk.publishMinutes(secretary);
  await look(secretary, 'meeting-vpu-published');

  await desk.goTo(secretary, 'Sager');
  await desk.findCase(secretary, TITLE);
  await expect(desk.stop(secretary, 'Økonomiudvalget')).toContainText('Klar til dagsorden');
  await look(secretary, 'case-on-its-way');
});

test('a citizen finds the case and sees its course, the decision, the votes and the words of the members', async ({ enter }) => {
  await town.again('2026-12-17');
  const citizen = await enter(town.address);
  await look(citizen, 'front');
  await citizen.getByRole('region', { name: 'Nyeste beslutninger' }).getByRole('link', { name: TITLE }).first().click();
  await expect(citizen).toHaveURL(/\/udvalg\/vpu\/2026-12-16\/2$/);
  const item = citizen.getByRole('main');
  await expect(item).toContainText(`Indstillingen anbefales, idet det tilføjes, ${AMENDMENT}`);
  await expect(item).toContainText('4 for, 1 imod, 1 undlod');
  await citizen.getByText('Hvem stemte hvad').click();
  await expect(item.getByRole('row', { name: /^Imod/ })).toContainText('Kurt Vinterdal');
  await expect(item).toContainText(REMARK);
  await expect(item).toContainText(MINORITY);
  await expect(item).toContainText('Skitse af dagcentret');
  await expect(item).toContainText('1 lukket bilag');
  await expect(item).not.toContainText(CLOSED_ANNEX);
  await look(citizen, 'item');
  await expectPdf(citizen, item.getByRole('link', { name: 'Skitse af dagcentret' }));

  await item.getByRole('link', { name: /^Sag \d/ }).click();
  for (const [body, outcome] of [['Ældrerådet', 'Drøftet'], [VPU, 'Godkendt med ændring'], ['Økonomiudvalget', 'Indstiller'], ['Kommunalbestyrelsen', 'Afgør']]) {
    await expect(desk.stop(citizen, body)).toContainText(outcome);
  }
  await expect(desk.stop(citizen, 'Økonomiudvalget')).toHaveAttribute('aria-current', 'step');
  await expect(citizen.getByRole('main')).not.toContainText(CLOSED_ANNEX);
  await look(citizen, 'case');

  await desk.stop(citizen, VPU).getByRole('link').click();
  await citizen.getByRole('link', { name: 'onsdag den 16. december 2026' }).click();
  await expect(citizen.getByRole('main')).toContainText('Esben Tofthøj');
  await look(citizen, 'meeting');
  for (const paper of ['Dagsorden som PDF', 'Referat som PDF']) {
    await expectPdf(citizen, citizen.getByRole('link', { name: paper }));
  }
});

test('a citizen finds the case by searching, and reads it in English', async ({ enter }) => {
  const citizen = await enter(town.address);
  await searchField(citizen.getByRole('main')).fill('stationsbygningen demens');
  await citizen.getByRole('main').getByRole('button', { name: 'Søg' }).click();
  await expect(citizen.getByRole('main').getByRole('link', { name: TITLE }).first()).toBeVisible();
  await look(citizen, 'search');
  await citizen.getByRole('listitem').filter({ hasText: VPU }).getByRole('link', { name: TITLE }).click();
  await citizen.getByRole('link', { name: 'English' }).click();
  await expect(citizen.locator('html')).toHaveAttribute('lang', 'en');
  await expect(citizen.getByRole('main')).toContainText('Minority statement – Kurt Vinterdal (Æ)');
  await look(citizen, 'item-english');

  await searchField(citizen.getByRole('banner')).fill('udlejerens tilbud');
  await citizen.getByRole('banner').getByRole('button', { name: 'Search' }).click();
  await expect(citizen.getByRole('main')).not.toContainText(TITLE);
});

test('a member reads the closed annex too, and a member of another body does not', async ({ enter }) => {
  const member = await enter(town.address, { login: 'medlem' });
  await member.getByRole('region', { name: 'Seneste møder' }).getByRole('link', { name: VPU }).first().click();
  await member.getByRole('main').getByRole('link', { name: TITLE }).click();
  await expect(member.getByRole('main')).toContainText('Lukket bilag');
  await look(member, 'member-item');
  const annex = member.getByRole('link', { name: CLOSED_ANNEX });
  await expectPdf(member, annex);
  const address = new URL(await annex.getAttribute('href'), town.address).href;

  for (const login of ['viceborgmester', 'administrator', undefined]) {
    const other = await enter(town.address, { login, expected: /status of (401|403|404)/ });
    expect((await other.goto(address))?.url() === address && (await other.request.get(address)).ok(), `${login} has the closed annex`).toBe(false);
  }
});

test('author and director may do what is theirs, and the follow-up waits for its owner', async ({ enter }) => {
  const author = await enter(town.address, { login: 'konsulent' });
  await author.getByRole('main').getByRole('link', { name: 'Hør personalet om åbningstiderne' }).click();
  await look(author, 'action');
  await author.getByRole('link', { name: 'Gå til sagen' }).click();
  await expect(author.getByRole('heading', { level: 1 })).toContainText(TITLE);
  await expect(author.getByRole('link', { name: 'Skriv sagen' })).toHaveCount(0);
  await expect(author.getByRole('button', { name: 'Godkend sagen' })).toHaveCount(0);
  await expect(author.getByText('Tilføj supplerende sagsfremstilling').first()).toBeVisible();

  for (const login of ['konsulent', 'direktoer', 'medlem']) {
    const somebody = await enter(town.address, { login, expected: /status of 403/ });
    await expect(somebody.getByRole('link', { name: 'Nyt møde' })).toHaveCount(0);
    expect((await somebody.goto(`${town.address}/desk/moeder/ny`))?.status(), login).toBe(403);
    await look(somebody, `forbidden-${login}`);
  }
});
