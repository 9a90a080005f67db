import { describe, expect, test } from '@jest/globals';
import { episodesCsv, headerCsv, reading, reviewsCsv } from '../given.ts';

const el = (name: string, holds: string) => `<${name}>${holds}</${name}>`;
const header = (child: string, dob: string, more = '') =>
  el(
    'HEADER',
    `${el('CHILDID', child)}<UPN>UN1</UPN><SEX>2</SEX>${el('DOB', dob)}<ETHNIC>WBRI</ETHNIC><UASC />${more}`,
  );
const review = (on: string, code: string) => el('AREVIEW', el('REVIEW', on) + el('REVIEW_CODE', code));
const episode = (decom: string, rne: string, dec = '', rec = '') =>
  el(
    'EPISODE',
    `${el('DECOM', decom)}${el('RNE', rne)}<LS>C2</LS><CIN>N1</CIN><PL>U6</PL>${el('DEC', dec)}${el('REC', rec)}`,
  );
const census = (...children: string[]) =>
  `<?xml version='1.0' encoding='us-ascii'?>\n${el('EXPSSDA903', children.map((child) => el('CHILD', child)).join(''))}`;

const two = census(
  header('0042', '20/05/2014', review('05/03/2026', 'PN1') + review('01/10/2025', 'PN2')) +
    episode('02/06/2025', 'S', '01/12/2025', 'X1') +
    episode('01/12/2025', 'P'),
  header('43', '13/06/2015') + episode('13/01/2026', 'S'),
);
const asCsv = {
  'h.csv': headerCsv('0042,20/05/2014', '43,13/06/2015'),
  'e.csv': episodesCsv('0042,02/06/2025,S,C2,U6,01/12/2025,X1', '0042,01/12/2025,P,C2,U6', '43,13/01/2026,S,C2,U6'),
  'r.csv': reviewsCsv('0042,20/05/2014,05/03/2026,PN1', '0042,20/05/2014,01/10/2025,PN2'),
};

/** What was said, without where. */
const said = (children: ReadonlyMap<string, unknown>) =>
  JSON.parse(
    JSON.stringify([...children], (key, value) => (['file', 'line', 'folder'].includes(key) ? undefined : value)),
  );

describe('the return as one XML file', () => {
  test('says what its tables say as CSV', async () => {
    const [xml, csv] = [await reading({ 'census.xml': two }), await reading(asCsv)];
    expect(said(xml.children)).toEqual(said(csv.children));
    expect(xml.faults).toEqual([]);
    expect(xml.files).toMatchObject([
      { file: expect.stringMatching(/census\.xml, header$/), what: 'SSDA903 header', state: 'used', rowsUsed: 2 },
      { what: 'SSDA903 episodes', rowsUsed: 3 },
      { what: 'SSDA903 reviews', rowsUsed: 2 },
    ]);
  });

  test.each<[string, string | Uint8Array]>([
    ['with a line for every element', two.replaceAll('><', '>\n<')],
    ['in a namespace', two.replace('<EXPSSDA903>', '<x:EXPSSDA903 xmlns:x="urn:x">').replace('</EXP', '</x:EXP')],
    ['with each block under its own child’s id, and no CHILD round them', flat()],
    ['with the child’s id beside its header', two.replaceAll(/<HEADER>(<CHILDID>\d+<.CHILDID>)/g, '$1<HEADER>')],
    ['in two bytes for every letter', Buffer.from(`\ufeff${two}`, 'utf16le')],
    ['with words that mean nothing to us', two.replace('<CHILD>', '<!-- one --><CHILD><EXTRA><A>1</A></EXTRA>')],
    ['with an id written as characters by number', two.replace('0042', '&#48;&#x30;42')],
    ['with an id in a CDATA section', two.replace('0042', '<![CDATA[0042]]>')],
  ])('%s', async (_title, text) => {
    const [xml, csv] = [await reading({ 'census.xml': text }), await reading(asCsv)];
    expect([said(xml.children), xml.faults]).toEqual([said(csv.children), []]);
  });

  test('a fault names the line, or where all is on one line, which child it is', async () => {
    const wrong = two.replace('13/01/2026', '31/06/2026');
    const inOne = await reading({ 'c.xml': wrong });
    expect(inOne.faults).toMatchObject([
      { file: expect.stringMatching(/c\.xml, episodes$/), line: 2, column: 'DECOM' },
    ]);
    expect(inOne.files[1]?.why).toMatch(/all on one line, so a line here is a CHILD/);
    const inMany = await reading({ 'c.xml': wrong.replaceAll('><', '>\n<') });
    const line =
      wrong.replaceAll('><', '>\n<').slice(0, wrong.replaceAll('><', '>\n<').indexOf('31/06/2026')).split('\n').length -
      1;
    expect(inMany.faults).toMatchObject([{ line, column: 'DECOM' }]);
  });

  test('its other blocks are recognised and not used yet', async () => {
    const more = review('05/03/2026', 'PN1') + el('OC2', el('SDQ_SCORE', '12'));
    const { files } = await reading({ 'c.xml': census(header('1', '20/05/2014', more)) });
    expect(files.at(-1)).toMatchObject({ what: 'SSDA903 OC2', state: 'not used yet' });
  });

  test('its dates are judged like any others', async () => {
    const us = census(
      header('1', '05/20/2014', review('03/13/2026', 'PN1')) + episode('05/20/2025', 'S') + episode('06/21/2025', 'P'),
    );
    expect((await reading({ 'c.xml': us })).files).toMatchObject([
      { state: 'refused', why: expect.stringMatching(/month first/) },
    ]);
  });
});

describe('an XML file that is refused by name, with nothing of it used', () => {
  const laughs = Array.from({ length: 12 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('');
  test.each([
    ['half of it is missing', two.slice(0, -300), /end of the file is missing/],
    [
      'it breaks off within a name',
      two.slice(0, two.indexOf('</EPISODE>') + 4),
      /end of the file is missing|can’t be read as XML/,
    ],
    ['its elements are crossed', two.replace('</HEADER>', '</CHILD>'), /can’t be read as XML from line 2/],
    [
      'it has entities that grow',
      two.replace('<EXP', `<!DOCTYPE x [<!ENTITY e0 "ha">${laughs}]><EXP`).replace('0042', '&e12;'),
      /DOCTYPE/,
    ],
    [
      'it has an entity that reaches outside it',
      two.replace('<EXP', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><EXP'),
      /DOCTYPE/,
    ],
    ['it has an entity that nobody says the meaning of', two.replace('0042', '&e;'), /can’t be read as XML/],
    [
      'one element has no end',
      two.replace('<EPISODE>', `<EPISODE x="${'y'.repeat(600_000)}">`),
      /can’t be read as XML|without an end/,
    ],
    [
      'one child has more episodes than anybody',
      census(el('HEADER', el('DOB', '20/05/2014')) + episode('02/06/2025', 'P').repeat(5_001)),
      /without an end/,
    ],
    ['it has no child', '<EXPSSDA903></EXPSSDA903>', /no child/],
  ])('%s', async (_title, text, why) => {
    const { files, children } = await reading({ 'c.xml': text });
    expect(files).toMatchObject([{ state: 'refused', why: expect.stringMatching(why) }]);
    expect(children.size).toBe(0);
  });

  test('another census’s XML is left alone', async () => {
    const cin = '<Message><Children><Child><LAchildID>1</LAchildID></Child></Children></Message>';
    expect((await reading({ 'cin.xml': cin })).files).toMatchObject([{ state: 'left alone' }]);
  });
});

/** The same, each block by itself. */
function flat(): string {
  const own = (block: string, child: string) => block.replace('>', `>${el('CHILD', child)}`);
  return el(
    'SSDA903',
    [
      header('0042', '20/05/2014'),
      header('43', '13/06/2015'),
      own(episode('02/06/2025', 'S', '01/12/2025', 'X1'), '0042'),
      own(episode('01/12/2025', 'P'), '0042'),
      own(episode('13/01/2026', 'S'), '43'),
      el('REVIEWS', own(review('05/03/2026', 'PN1'), '0042') + own(review('01/10/2025', 'PN2'), '0042')),
    ].join(''),
  );
}
