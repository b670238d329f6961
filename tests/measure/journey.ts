import type { Locator, Page } from '@playwright/test';

/** A usual outpatient visit, typed the way a person would type it; `step` is told after every act. */
export async function walk(page: Page, step: (name: string) => Promise<void>): Promise<void> {
  const at = (pointer: string): Locator => page.locator(`[id="/encounters/0${pointer}"]`);
  const act = async (name: string, work: () => Promise<unknown>) => {
    await work();
    await step(name);
  };
  const type = (name: string, place: Locator, text: string) => act(name, () => place.pressSequentially(text));
  const onward = (name: string) => act(name, () => page.locator('#onward').click());

  await step('start');
  await act('plan', () => page.locator('.door').first().click());
  await onward('quick');
  await type('quick total', at('/invoices/0/total'), '1320');
  await type('quick fund', at('/invoices/0/pooled_fund_paid'), '180');
  await act('quick date', () => at('/date').fill('2026-05-06'));
  await onward('visit');
  await type('hospital list', at('/hospital/name'), '瑞金');
  await act('hospital', () => page.locator('[role=option]').first().click());
  await onward('reason');
  await type('diagnosis', at('/diagnoses'), '高血压');
  await onward('receipt');
  await type('self-paid', at('/invoices/0/in_scope_self_paid'), '1140');
  await onward('items');
  await act('line', () => page.locator('.add').click());
  await type('line name', at('/invoices/0/lines/0/name'), '缬沙坦胶囊');
  await type('line amount', at('/invoices/0/lines/0/amount'), '86.40');
  await type('line days', at('/invoices/0/lines/0/days_supply'), '45');
  await onward('receipts');
  await onward('special');
  await onward('visits');
  await onward('tasks');
}
