import { Button, Menu } from '@mantine/core';
import { address_of } from '@/api/client';
import { useWords } from '@/parts/words';
import type { WorkshopPath } from './use_workshop';

const kFormats = ['html', 'docx', 'pdf', 'md'] as const;

/** The minutes as a file: who took part by organisation, what was decided, dissent kept. */
export function MinutesMenu({ path, code }: { path: WorkshopPath; code: string }) {
  const { t, language } = useWords();
  const address = (format: string) => address_of('/api/v1/assessments/{assessment}/workshops/{workshop}/minutes', { ...path }, { format, language });
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default">{t('workshop.minutes')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kFormats.map((format) => <Menu.Item key={format} component="a" href={address(format)} download={`${code}-minutes.${format}`}>{format.toUpperCase()}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  );
}
