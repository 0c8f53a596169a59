import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from './words';

interface ConfirmDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** The verb on the button that does it. */
  action: string;
  onConfirm: () => void;
  tone?: 'plain' | 'danger';
  children: ReactNode;
}

/** Asks before something that others notice; says what will happen, and the button says it again. */
export function ConfirmDialog({ opened, onClose, title, action, onConfirm, tone = 'plain', children }: ConfirmDialogProps) {
  const { t } = useWords();
  const confirm = () => {
    onConfirm();
    onClose();
  };
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <p className="flush">{children}</p>
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
        <Button color={tone === 'danger' ? 'red' : undefined} onClick={confirm}>{action}</Button>
      </Group>
    </Modal>
  );
}
