import type { ProductView } from '@passerelle/shared/api/products';
import { useWords } from '../lib/words.js';
import { Icon } from '../ui/icons.js';

interface ProductSheetProps {
  product: ProductView;
  sku: ProductView['skus'][number];
}

/** What is good about a product, and its figures. */
export function ProductSheet({ product, sku }: ProductSheetProps) {
  const { t } = useWords();
  return (
    <div className="after">
      {product.highlights.length > 0 ? (
        <section aria-labelledby="good">
          <h2 id="good">{t('product.highlights')}</h2>
          <ul className="pts">
            {product.highlights.map((point) => (
              <li key={point}>
                <Icon name="check" />
                <span>{point}</span>
              </li>
            ))}
          </ul>
          <p className="note pts__n">{product.description}</p>
        </section>
      ) : (
        <p>{product.description}</p>
      )}
      <section aria-labelledby="sheet">
        <h2 id="sheet">{t('product.specification')}</h2>
        <table className="spec">
          <tbody>
            {[...product.attributes, ...sku.attributes].map(({ key, label, value }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td>{value}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t('product.barcode')}</th>
              <td>{sku.gtin}</td>
            </tr>
          </tbody>
        </table>
      </section>
    </div>
  );
}
