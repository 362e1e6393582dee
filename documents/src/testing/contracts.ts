/** Short contracts of kinds that look little like one another, written for this project. */
export const CONTRACTS: Readonly<Record<string, string>> = {
  agreement: `SUPPLY AGREEMENT
This Supply Agreement (this "Agreement") is made on 12 March 2025 between Harrow Pumps Limited (the "Supplier") and Alder Lifts
Limited (the "Buyer").
1. The Supplier shall deliver the pumps that the Buyer orders. 2. The Buyer shall pay within thirty (30) days.
3. Either party may terminate this Agreement on written notice. 4. This Agreement is governed by the laws of Ireland.
Signed by the parties:
By: ____________    By: ____________`,
  'letter agreement': `Dear Ms Okafor,
This letter agreement sets out the terms on which Harrow Pumps Ltd ("Harrow") and you (the "Consultant") agree to work together.
You agree to keep all information confidential and shall not assign this letter agreement without consent. Harrow shall pay
you 900 pounds a day. Either of us may terminate on thirty days' written notice. English law governs.
Please sign and return a copy.
Agreed and accepted: ______________`,
  lease: `LEASE
between Northern Ports Authority (the "Landlord") and Corner Hardware Ltd (the "Tenant")
The Landlord lets Quay House to the Tenant for five years. The Tenant shall pay a rent of EUR 1,200 a month and shall keep the
premises in repair. The Tenant may not sublet without consent. Signed as a deed by: ____________`,
  'terms of service': `Terms of Service
These terms are an agreement between you and Larch Systems ("Larch"). By using the service you agree to these terms. You must not
copy the service. Our liability is limited to the fees you paid. We may terminate these terms on notice. These terms are
governed by the law of Norway.`,
  'confidentiality undertaking': `UNDERTAKING
To: Birch Towers Limited. In consideration of your disclosing information to us, we hereby undertake to keep it confidential, and
shall not disclose it without your prior written consent. This undertaking is governed by English law. Signed: ____________`,
  'joint filing': `JOINT FILING AGREEMENT
The undersigned hereby agree that the statement on Schedule 13G shall be filed on behalf of each of them.
/s/ Ada Okafor   /s/ Jan Lind`,
  'restated agreement': `AMENDED AND RESTATED SERVICES AGREEMENT
This Amended and Restated Services Agreement (this "Agreement") is made between Alder Ltd (the "Client") and Birch Ltd (the
"Provider"), who agree as follows. The Provider shall perform the services. This Agreement is governed by Irish law. By: ______`,
  tenancy: `Residential tenancy
Landlord: Mrs Edda Holm. Tenant: Mr Otto Blom. Premises: flat 2, 18 Linden Walk.
The landlord lets the flat to the tenant for twelve months at a rent of 940 pounds a month. The tenant shall pay a deposit and must
not keep animals. The landlord shall keep the roof and the pipes in repair.
Signed by landlord: ____ Signed by tenant: ____`,
  release: `MUTUAL RELEASE
In consideration of the payment of 12,000 dollars by Overton Freight Co. to Lila Marsh, each of them releases the other from all
claims arising out of the accident. The terms of this release are confidential. Signed: ____ Signed: ____`,
};

/** Amendments, each with what it amends. */
export const AMENDMENTS: readonly (readonly [text: string, amends: string])[] = [
  [
    `AMENDMENT NO. 2
This Amendment No. 2 (this "Amendment") is made on 9 June 2026 between Alder Ltd (the "Customer") and Birch Ltd (the "Contractor"),
and amends the Maintenance Services Agreement dated 12 March 2025 (the "Master Agreement"). Section 4 of the Master Agreement is
deleted. The parties agree that it remains in force. By: ______`,
    'Maintenance Services Agreement dated 12 March 2025',
  ],
  [
    `FIRST AMENDMENT TO LEASE AGREEMENT
Alder Ltd (the "Landlord") and Birch Ltd (the "Tenant") hereby agree that the rent shall be EUR 1,400. By: ______`,
    'LEASE AGREEMENT',
  ],
  [
    `ADDENDUM
This Addendum supplements the Distribution Agreement between Alder Ltd and Birch Ltd. The parties hereby agree that the territory
shall include Norway. Signed: ______`,
    'Distribution Agreement',
  ],
  [
    `To Ostra Shipping AB
We refer to the Charter Agreement dated 2 February 2024 between us. Clause 14 of it is replaced by: "Hire is USD 14,000 a day." The
parties hereby agree that this letter amends the Charter Agreement, all other terms of which remain unchanged, and that Swedish
law governs. Notice of termination shall be given in writing. Agreed and accepted: ______`,
    'Charter Agreement',
  ],
  [
    `FIRST MODIFICATION TO SUBLEASE
Kite Corp. and Mole LLC hereby modify the Office Lease dated June 6, 2020 so that the premises include the cellar. By: ______`,
    'Office Lease dated June 6, 2020',
  ],
];

/** Forms in which nobody has filled in who agrees. */
export const FORMS: readonly string[] = [
  'This Agreement is made on ________ between ________________ (the "Customer") and ________________ (the "Contractor"). ',
  'This Agreement is entered into as of [date] by and between [Name of Company] ("Company") and [Recipient] ("Recipient"). ',
  'THIS AGREEMENT dated as of [●] between Alder Ltd (the "Seller") and [●] (the "Buyer"). ',
  'This Agreement is made this ___ day of ______ 20__ between {{customer_name}} (the "Customer") and Alder Ltd (the "Seller"). ',
  'This Agreement is made between XXXXXXXX (the "Lender") and XXXXXXXX (the "Borrower") on XX/XX/20XX. ',
  'This Agreement is made between «Client» ("Client") and «Provider» ("Provider") on «Date». ',
  'THIS AGREEMENT is made the ...... day of ............ BETWEEN (1) ............ of ............ ("the Licensor") and (2) ............ ',
  'This Agreement is between COMPANY NAME ("Discloser") and RECIPIENT NAME ("Recipient"), dated DD/MM/YYYY. ',
  'This Agreement is made between <Seller name> and <Buyer name>. ',
  '\nLandlord: ______________\nTenant: ______________\n',
].map(
  (opening) =>
    `SERVICES AGREEMENT\n${opening}The parties agree that each shall keep this Agreement confidential. It is governed by Irish law. By: ____`,
);
