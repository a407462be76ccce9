import { type KeyboardEvent, useId, useState } from 'react';
import { eventKey } from '../features/shortcuts/event-key.ts';
import { Kbd } from './Kbd.tsx';
import { Modal } from './Modal.tsx';

export interface Choice<T extends string> {
  id: T;
  label: string;
  key: string | null;
  hint?: string;
  /** What it means; shown below the list while it is the one that Enter chooses. */
  about?: string;
  /** The colour class of a swatch before the label. */
  swatch?: string;
  current?: boolean;
}

interface ChoiceMenuProps<T extends string> {
  title: string;
  note?: string;
  choices: Choice<T>[];
  /** Lets typing narrow the list; the key of a choice still chooses while nothing is typed. */
  filter?: { placeholder: string; empty: string };
  onChoose: (id: T) => void;
  onClose: () => void;
}

/** A list to choose from by key, by arrows, by typing or by pointer. */
export function ChoiceMenu<T extends string>(props: ChoiceMenuProps<T>) {
  const { title, note, choices, filter, onChoose, onClose } = props;
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const list = useId();
  const wanted = text.trim().toLowerCase();
  const shown = choices.filter(({ label, hint }) => `${label} ${hint ?? ''}`.toLowerCase().includes(wanted));
  const choose = (choice: Choice<T> | undefined): void => {
    if (!choice) return;
    onClose();
    onChoose(choice.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = eventKey(event.nativeEvent);
    const byKey = text === '' && key !== null ? choices.find((choice) => choice.key === key) : undefined;
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (byKey) choose(byKey);
    else if (key === 'Enter') choose(shown[active]);
    else if (step !== 0) setActive((active + step + shown.length) % Math.max(1, shown.length));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const options = (
    <div className="choices" role="listbox" id={list} aria-label={title}>
      {shown.map((choice, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and hears the keys
        <div
          key={choice.id}
          id={`${list}-${choice.id}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          aria-describedby={choice.about && index === active ? `${list}-about` : undefined}
          className={choice.current ? 'is-current' : undefined}
          onPointerMove={() => setActive(index)}
          onClick={() => choose(choice)}
        >
          {choice.swatch && <i className={`swatch ${choice.swatch}`} aria-hidden />}
          <span>{choice.label}</span>
          {choice.hint && <small>{choice.hint}</small>}
          {choice.key && <Kbd keys={choice.key} />}
        </div>
      ))}
    </div>
  );
  const activeId = shown[active] && `${list}-${shown[active].id}`;
  return (
    <Modal title={title} open onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys bubble here from the focused list or field */}
      <div className="choice-menu" onKeyDown={onKeyDown}>
        {note && <p className="hint">{note}</p>}
        <input
          className={filter ? 'text-input' : 'visually-hidden'}
          role="combobox"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={activeId}
          aria-label={filter?.placeholder ?? title}
          placeholder={filter?.placeholder}
          readOnly={!filter}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          // biome-ignore lint/a11y/noAutofocus: a menu opened by a key must take the next key
          autoFocus
        />
        {options}
        {choices.some(({ about }) => about) && (
          <p id={`${list}-about`} className="choice-about">
            {shown[active]?.about}
          </p>
        )}
        {shown.length === 0 && <p className="hint">{filter?.empty}</p>}
      </div>
    </Modal>
  );
}
