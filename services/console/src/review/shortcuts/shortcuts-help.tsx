import HelpPanel from '@cloudscape-design/components/help-panel';
import Toggle from '@cloudscape-design/components/toggle';
import { useState } from 'react';
import { SHORTCUTS, shortcutsOn, switchShortcuts } from './shortcuts.ts';

/** How to review, and the keys that make it quick. */
export function ShortcutsHelp() {
  const [on, setOn] = useState(shortcutsOn);
  return (
    <HelpPanel header={<h2>Reviewing</h2>}>
      <p>
        Select a finding to see the words it rests on in the contract. Give it another severity with a reason,
        or comment on a section and request changes. Nothing is sent before you decide.
      </p>
      <Toggle
        checked={on}
        onChange={({ detail }) => {
          switchShortcuts(detail.checked);
          setOn(detail.checked);
        }}
      >
        Keyboard shortcuts
      </Toggle>
      <dl className="shortcuts">
        {Object.entries(SHORTCUTS).map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </HelpPanel>
  );
}
