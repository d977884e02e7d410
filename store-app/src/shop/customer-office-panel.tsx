import type { CustomerView } from '@passerelle/shared/api/customers';
import { CustomerOffice } from '../features/customers/customer-office.js';
import { Controls } from '../head-office/controls.js';
import { ProofProvider, useProvenCall } from '../head-office/proof/proven-call.js';

/** The panels that head office alone has on a customer, with its question "is it still you?". */
export function CustomerOfficePanel({ customer }: { customer: CustomerView }) {
  return (
    <Controls>
      <ProofProvider>
        <Panel customer={customer} />
      </ProofProvider>
    </Controls>
  );
}

function Panel({ customer }: { customer: CustomerView }) {
  return <CustomerOffice customer={customer} proven={useProvenCall()} />;
}
