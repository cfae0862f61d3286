import { describe, expect, test } from 'vitest';
import { cslName } from '../../../../../main/archive/citations/csl-name.ts';

describe('the name of', () => {
  test.each([
    ['Ana Brandt', { given: 'Ana', family: 'Brandt' }],
    ['Ana Maria Brandt', { given: 'Ana Maria', family: 'Brandt' }],
    ['Ursula von der Leyen', { given: 'Ursula', family: 'von der Leyen' }],
    ['Ahmed al-Sharaa', { given: 'Ahmed', family: 'al-Sharaa' }],
    ['Brandt, Ana', { given: 'Ana', family: 'Brandt' }],
    ['Ana Brandt in Moscow', { given: 'Ana', family: 'Brandt' }],
    ['By Ana Brandt', { given: 'Ana', family: 'Brandt' }],
    ['Ana Brandt, CNN', { given: 'Ana', family: 'Brandt' }],
    ['Ana Brandt, Harbour News Service', { given: 'Ana', family: 'Brandt' }],
    ['Brandt, AM', { given: 'AM', family: 'Brandt' }],
    ['Sophie in ’t Veld', { given: 'Sophie', family: 'in ’t Veld' }],
    ['José María de la Torre', { given: 'José María', family: 'de la Torre' }],
    ['bell hooks', { given: 'bell', family: 'hooks' }],
    ['Mia Li', { given: 'Mia', family: 'Li' }],
    ['Kim Ghattas', { given: 'Kim', family: 'Ghattas' }],
    ['James Baker, III', { given: 'James', family: 'Baker', suffix: 'III' }],
  ])('a person is parted: %s', (name, parts) => expect(cslName(name)).toEqual(parts));

  test.each([
    'AFP',
    'Reuters',
    'Associated Press',
    'Agence France-Presse',
    'Ministry of Foreign Affairs',
    'Our Moscow correspondent',
    'Times staff',
    'Human Rights Watch',
    'International Crisis Group',
    'World Bank',
    'Deutsche Welle',
    'Voice of America',
    'РИА Новости',
    'Министерство обороны',
    '习近平',
    '山田 太郎',
    'Ministry of Foreign Affairs, Press Office',
    'Reuters, London',
    'Embassy of Karsk in Berlin',
    'Our correspondent in Moscow',
    'Kim Jong-un',
    'Tsai Ing-wen',
    'Xi Jinping',
    'Wang Yi',
    'Ana Brandt and Bo Lind',
    'Reporting by Ana Brandt',
    'Brandt, Ana, Bo Li',
    'Desk 7',
  ])('what may not be parted stays whole: %s', (name) => expect(cslName(name)).toEqual({ literal: name }));
});
