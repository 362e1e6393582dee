import type { Citation } from '@countersign/events';
import { useState } from 'react';
import { type Target, targetOf } from '../../review/pdf/mark.ts';

export type Tab = 'reading' | 'weigh' | 'findings' | 'sections' | 'decisions';

/** What rests on words of the contract. */
interface Cited {
  readonly id: string;
  readonly citations: readonly Citation[];
}

/** What is looked at on the review screen. */
export interface Selection {
  readonly activeId: string | undefined;
  readonly editingId: string | undefined;
  readonly target: Target | undefined;
  readonly tab: Tab;
  /** Which of the two is shown where only one has room. */
  readonly pane: 'report' | 'contract';
  setTab(tab: Tab): void;
  setPane(pane: Selection['pane']): void;
  edit(findingId: string | undefined): void;
  /** Selects a finding or another point, and shows words it rests on in the contract. */
  show(finding: Cited, citation: Citation | undefined): void;
  /** Shows a page of the contract. */
  showPage(page: number): void;
  /** Selects what was picked in the contract. */
  pick(findingId: string): void;
  /** Selects the finding so many places further. */
  move(by: number): void;
  showActive(): void;
}

/** Opens on what was not read where there is any, since no finding tells of it. */
export function useSelection(findings: readonly Cited[], opensOn: Tab): Selection {
  const [activeId, setActiveId] = useState<string>();
  const [editingId, edit] = useState<string>();
  const [target, setTarget] = useState<Target>();
  const [tab, setTab] = useState<Tab>(opensOn);
  const [pane, setPane] = useState<Selection['pane']>('report');

  const select = (finding: Cited, citation = finding.citations[0]) => {
    setActiveId(finding.id);
    setTarget(citation && targetOf(finding.id, citation));
  };
  const active = findings.findIndex(({ id }) => id === activeId);
  return {
    activeId,
    editingId,
    target,
    tab,
    pane,
    setTab,
    setPane,
    edit,
    show(finding, citation) {
      select(finding, citation);
      setPane('contract');
    },
    showPage(page) {
      setTarget({ page, top: 0 });
      setPane('contract');
    },
    pick(findingId) {
      setActiveId(findingId);
      setTab(findings.some(({ id }) => id === findingId) ? 'findings' : 'weigh');
      setPane('report');
    },
    move(by) {
      const next = findings[Math.min(Math.max(active + by, 0), findings.length - 1)];
      setTab('findings');
      if (next) select(next);
    },
    showActive() {
      const finding = findings[active];
      if (finding) select(finding);
      setPane('contract');
    },
  };
}
