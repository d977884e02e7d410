import type { MaskedContactView, OrderLineView, OrderView } from '@passerelle/shared/api/views';
import type { OrderCommand, OrderState } from '@passerelle/shared/orders/states';
