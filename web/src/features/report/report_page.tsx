import { useSearchParams } from 'react-router';
import { useAssessment } from '@/parts/assessment';
import { Page, Section } from '@/parts/page';
import { RunChoice } from '@/parts/run_choice';
import { useWords } from '@/parts/words';
import { Chapters } from './chapters';
import { ChapterEditor } from './chapter_editor';
import { Downloads } from './downloads';

/** The report and its chapters, and the assessment as a folder. */
export function ReportPage() {
  const { t } = useWords();
  const { may } = useAssessment();
  const [search] = useSearchParams();
  const chapter = search.get('chapter');
  return (
    <Page title={t('report.title')} lead={t('report.lead')} actions={<RunChoice />}>
      {chapter ? (
        <ChapterEditor key={chapter} chapter={chapter} />
      ) : (
        <>
          {may('export') && <Downloads />}
          <Section title={t('report.chapters')}><Chapters /></Section>
        </>
      )}
    </Page>
  );
}
