import type { Bilingual } from '../../../shared/contract/schemas/codebook.ts';
import { useT } from '../../i18n/i18n.ts';
import { TextField } from './TextField.tsx';

interface NameFieldsProps {
  name: Bilingual;
  disabled: boolean;
  onCommit: (name: Bilingual) => void;
}

/** The name of a codebook, a group or a code: Chinese, which there must be, and English. */
export function NameFields({ name, disabled, onCommit }: NameFieldsProps) {
  const t = useT();
  return (
    <>
      <TextField
        label={t('codebook.name')}
        value={name.zh}
        lang="zh"
        invalid={name.zh.trim() === ''}
        disabled={disabled}
        onCommit={(zh) => onCommit({ ...name, zh: zh.trim() })}
      />
      <TextField
        label={t('codebook.nameEn')}
        value={name.en ?? ''}
        lang="en"
        disabled={disabled}
        onCommit={(en) => onCommit({ zh: name.zh, ...(en.trim() && { en: en.trim() }) })}
      />
    </>
  );
}
