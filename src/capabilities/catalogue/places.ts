// Where a product's pages are: at a desk below its enterprise, on an owner's phone below /usaha/produk.
export type Frame = 'desk' | 'phone';

export const productAt = (frame: Frame, { enterpriseId, id }: { enterpriseId: string; id: string }): string =>
  frame === 'desk' ? `/catalogue/${enterpriseId}/${id}` : `/usaha/produk/${id}`;

export const allAt = (frame: Frame, enterpriseId: string): string =>
  frame === 'desk' ? `/catalogue/${enterpriseId}` : '/usaha/produk';
