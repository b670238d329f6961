import { useState } from 'react';
import 'preclaim/elements';
import type { Claim, PolicyFacts } from 'preclaim/elements';
import type {} from 'preclaim/react';

/** What this page knows of the person's cover. Made up. */
const policy: PolicyFacts = { accumulators: { outpatient: { base: '200.00', paid: '0.00' } } };
/** What the person has entered elsewhere. Made up, too. */
const claim: Claim = {
  encounters: [{ care_type: 'outpatient', date: '2026-10-10', invoices: [{ total: '1000.00', in_scope_self_paid: '1000.00' }] }],
};

export function App() {
  const [payable, setPayable] = useState<string | null>(null);
  return (
    <main>
      <p>
        预计可报：<output>{payable ?? '…'}</output>
      </p>
      <preclaim-check
        plan="sh-teachers-2026"
        claim={claim}
        policy={policy}
        onpreclaim-change={({ detail }) => setPayable(detail.payable)}
      />
    </main>
  );
}
