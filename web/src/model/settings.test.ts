import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/client';
import { changes_of } from './settings';

const assessment = {
  title: { en: 'Serbia', sr: 'Србија' },
  area: 'RS',
  reference_from: '2013',
  timetable: [{ code: 'draft', name: { en: 'Draft' }, date: '2015-10-01', state: 'open' }],
} as unknown as Schemas['Assessment'];

describe('what was changed in the settings of an assessment', () => {
  it('is nothing when the form says what the assessment has', () => {
    expect(changes_of(assessment, { title: { sr: 'Србија', en: 'Serbia' }, notice: {}, area: 'RS', reference_from: '2013', horizon: '', out_of_scope: [], timetable: [{ code: 'draft', date: '2015-10-01', name: { en: 'Draft', sr: '' } }] })).toEqual({});
  });

  it('is what differs, and nothing else', () => {
    expect(changes_of(assessment, { title: { en: 'Serbia' }, area: 'RS', reference_from: '2014', out_of_scope: ['heroin'], timetable: [] })).toEqual({ title: { en: 'Serbia' }, reference_from: '2014', out_of_scope: ['heroin'], timetable: [] });
  });
});
