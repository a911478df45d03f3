/** Names, streets and matters of the practice office. All of them are invented. */
const givenNames = [
  'Ona',
  'Marek',
  'Bronius',
  'Ruth',
  'Elina',
  'Jonas',
  'Siofra',
  'Pavel',
  'Ingrida',
  'Costas',
  'Dalia',
  'Hanne',
  'Gintaras',
  'Owain',
  'Lina',
  'Thérèse',
  'Zofia',
  'Matti',
  'Birutė',
  'Aurel',
] as const;

const familyNames = [
  'Virbalė',
  'Dulskis',
  'Kelmickas',
  'Adeyola-Venn',
  'Suurpää',
  'Tverijonas',
  'Delacourt',
  'Hronský',
  'Šalčiūtė',
  'Meridis',
  'Norvaišytė',
  'Brekke-Moss',
  'Ulvydas',
  'Tregarth',
  'Jurgėnaitė',
  'Quillon',
  'Wrzosek',
] as const;

const streets = ['Pavyzdžio', 'Bandymo', 'Pratybų', 'Mokomoji', 'Išgalvota'] as const;
const towns = ['LT-44001 Kaunas', 'LT-01001 Vilnius', 'LT-91001 Klaipėda', 'LT-76001 Šiauliai'] as const;

type Matter = Readonly<{ matter: string; wish: string; amount: string | null; fraud?: true }>;

const matters: readonly Matter[] = [
  { matter: 'Payout never arrived', wish: 'Pay it out and say where it was', amount: '1860.00' },
  { matter: 'Account locked after a change of telephone', wish: 'Unlock the account', amount: null },
  { matter: 'Card charged twice for one purchase', wish: 'Return the second charge', amount: '74.90' },
  { matter: 'Verification asked for four times', wish: 'Accept the documents already sent', amount: null },
  { matter: 'Fee shown only after the order was placed', wish: 'Return the fee', amount: '12.40' },
  { matter: 'Price at sale differs from the quote', wish: 'Settle at the quoted price', amount: '331.15' },
  { matter: 'Transfer to a wrong network without a warning', wish: 'Recover the transfer', amount: '920.00' },
  { matter: 'Referral bonus withdrawn', wish: 'Pay the bonus', amount: '25.00' },
  { matter: 'Withdrawal that I did not order', wish: 'Give the money back', amount: '2400.00', fraud: true },
  { matter: 'Statement for tax purposes not issued', wish: 'Issue the statement', amount: null },
  { matter: 'Chat closed without an answer', wish: 'Answer my question', amount: null },
  { matter: 'Staking reward lower than published', wish: 'Pay the difference', amount: '48.20' },
  { matter: 'Two logins from an unknown device', wish: 'Say who logged in', amount: null, fraud: true },
];

export type Complainant = Readonly<{
  name: string;
  address: string;
  email: string;
  phone: string;
  account: string;
  matter: string;
  wish: string;
  amounts: readonly Readonly<{ amount: string; currency: string; meaning: 'claimed' }>[];
  fraud: boolean;
}>;

const pick = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('an empty list');
  return found;
};

/** The invented complainant number `index`, from 0: the same for the same number, no two alike under 340. */
export function complainant(index: number): Complainant {
  const { matter, wish, amount, fraud } = pick(matters, index);
  return {
    name: `${pick(givenNames, index)} ${pick(familyNames, index)}`,
    address: `${pick(streets, index)} g. ${1 + (index % 89)}-${1 + (index % 7)}\n${pick(towns, index)}`,
    email: index % 3 === 0 ? `writer${index}@example.com` : '',
    phone: index % 2 === 0 ? `+370 600 ${String(10_000 + index)}` : '',
    account: `LB-${7000 + index}-${String(100 + ((index * 37) % 900))}`,
    matter,
    wish,
    amounts: amount === null ? [] : [{ amount, currency: 'EUR', meaning: 'claimed' }],
    fraud: fraud === true,
  };
}
