/** The page of the report's national tables and figures, read beside the report's own text. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

test.use({ saveData: true });

/** A table's cells as they are read, a row an array. */
const cellsOf = (page: Page, name: string | RegExp) =>
  page
    .getByRole('table', { name })
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim()))
    );

/** As the report prints them. */
const PRINTED = {
  'Cases by type and status, 2020': [
    'Endangered Runaway|2,042|25,030|27,072',
    'Family Abduction|287|1,109|1,396',
    'Lost, Injured, or Otherwise Missing|20|219|239',
    'Missing Young Adult|75|921|996',
    'Nonfamily Abduction|9|70|79',
    'Total|2,433|27,349|29,782'
  ],
  'Cases by age and race, 2020': [
    'Unknown|3|0|2|17|6|0|13|12|53',
    'Less than 1 to 2|4|1|72|215|109|1|139|20|561',
    '3 to 5|6|6|50|128|85|1|105|10|391',
    '6 to 8|6|2|39|74|57|2|112|9|301',
    '9 to 11|5|1|51|127|75|1|114|20|394',
    '12 to 14|96|29|716|1,928|1,155|18|1,923|234|6,099',
    '15 to 17|326|108|1,989|6,574|3,735|70|7,521|658|20,981',
    '18 to 20|5|4|65|416|123|2|305|82|1,002',
    'Total|451|151|2,984|9,479|5,345|95|10,232|1,045|29,782'
  ],
  'Requests to the Child Victim Identification Program by agency, 2020': [
    'US Federal Law Enforcement|1,240|11,598,925|472,640',
    'Local/State/ICAC|1,852|3,368,659|215,203',
    'Military|113|90,501|8,702',
    'International|15|28|7',
    'Grand Total|3,220|15,058,113|696,552'
  ],
  'Relationship of offender to child in actively traded images and videos, 2020': [
    'Parent/Guardian|499|21.71%',
    'Other Relative|275|11.96%',
    'Neighbor/Family Friend|533|23.18%',
    'Babysitter/Mentor/Coach|181|7.87%',
    "Guardian's Partner|56|2.44%",
    'Online Enticement|333|14.48%',
    'Self-Production|230|10.00%',
    'Child Sex Trafficker|80|3.48%',
    'Unknown to Child|112|4.87%'
  ],
  'Gender of the children in actively traded images and videos, 2020': ['Male|36%', 'Female|64%'],
  'Age of the children in actively traded images and videos, 2020': [
    'Infant/Toddler|9%',
    'Prepubescent|60%',
    'Pubescent|31%'
  ]
} as const;

async function unfold(page: Page) {
  for (const summary of await page.getByRole('main').locator('summary').all()) await summary.click();
}

test('every table of the report is there, figure by figure', async ({ page }) => {
  await page.goto('report/');
  await unfold(page);
  for (const [name, rows] of Object.entries(PRINTED)) {
    const [, ...cells] = await cellsOf(page, name);
    expect
      .soft(
        cells.map((row) => row.join('|')),
        name
      )
      .toEqual(rows);
  }
});

test('shares are those of the published numbers', async ({ page }) => {
  await page.goto('report/');
  const [, ...rows] = await cellsOf(page, /share of all cases/);
  expect(rows.map((row) => row.join('|'))).toEqual([
    'Endangered Runaway|90.9%|92.5%',
    'Family Abduction|4.7%|79.4%',
    'Lost, Injured, or Otherwise Missing|0.8%|91.6%',
    'Missing Young Adult|3.3%|92.5%',
    'Nonfamily Abduction|0.3%|88.6%',
    'Total|100.0%|91.8%'
  ]);
});

test('the figures of the text stand in the report’s own sentences', async ({ page }) => {
  await page.goto('report/');
  await unfold(page);
  const main = page.getByRole('main');
  for (const sentence of [
    'According to the FBI, in 2020 there were 365,348 NCIC entries for missing children.',
    'In 2019, the total number of missing children entries into NCIC was 421,394.',
    'This number represents reports of missing children. That means if a child runs away multiple times in a year, each instance would be entered into NCIC separately and counted in the yearly total.',
    '1,053 children have been successfully recovered as a direct result of the AMBER Alert program as of Dec. 31, 2020.',
    'Overall, NCMEC has assisted in 167 identifications of unidentified deceased children.',
    'And with COVID restrictions in place during 2020, Team Adam did virtual consultations on an additional 28 critical cases.',
    'In 2020, NCMEC responded to 4,234 requests for information to support the recovery of missing children.',
    'has analyzed a total of 18,335 attempted abductions since we began tracking in 2005.',
    'Since its inception in 1998, the CyberTipline has received more than 96 million reports.',
    '303,299 of those reports from 2020 were from the public and 21.4 million were from electronic service providers.',
    'Of those, 2,141 are considered "actively traded," meaning the child\'s images or videos have been seen in multiple reports to NCMEC.',
    '1 in 6 were likely victims of child sex trafficking',
    'feedback indicates that 6,764 noncompliant sex offenders were subsequently located/arrested.',
    'NCMEC CONNECT has over 9,500 active users.',
    'MissingKids.org had 11.7 million visitors in 2020.'
  ])
    await expect.soft(main.getByText(sentence).first(), sentence).toBeVisible();
});

test('what is hard to read is folded under a heading that says what it is', async ({ page }) => {
  await page.goto('report/');
  const trafficking = page.getByText('1 in 6', { exact: true });
  await expect(trafficking).toBeHidden();
  await page.getByText('Child sex trafficking: reports, and children who had run away').click();
  await expect(trafficking).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('6,764', { exact: true })).toBeVisible();
});

test('each table can be downloaded as it is kept', async ({ page, request }) => {
  await page.goto('report/');
  await unfold(page);
  const links = await page
    .getByRole('link', { name: /\(CSV\)$/ })
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(links.length).toBe(Object.keys(PRINTED).length);
  for (const link of links) {
    const answer = await request.get(link);
    const [name = ''] = /[^/]+$/.exec(link) ?? [];
    expect(await answer.text(), link).toBe(readFileSync(`data/2020/${name}`, 'utf8'));
  }
});
