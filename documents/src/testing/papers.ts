/** Texts that are no contracts, written for this project; many speak of agreements, duties and parties. */
export const PAPERS: Readonly<Record<string, string>> = {
  complaint: `COMPLAINT FOR BREACH OF CONTRACT
Plaintiff Delta Roofing, Inc. alleges: 1. Plaintiff and defendant entered into a written agreement (the "Agreement"). 2. Under the
Agreement defendant shall pay 90,000 dollars. 3. Defendant breached the Agreement. Plaintiff demands judgment.
Respectfully submitted, ______ Attorney for plaintiff`,
  examination: `Exam: law of contract
1. Alan agrees to sell his car to Beth. The contract says that the seller shall deliver on Monday. Advise Beth. 2. "This Agreement is
governed by English law." Discuss. You have two hours.`,
  'notice of termination': `NOTICE OF TERMINATION OF AGREEMENT
To Ostra Shipping AB. We hereby give notice that we terminate the agreement of 2 February 2024 under its clause 21. All sums due shall
be paid within 14 days. Yours faithfully, Nereus Lines`,
  recipe: `Lentil soup for six

Rinse two cups of lentils. Chop an onion and two carrots. Heat oil in a pot and cook the vegetables until they are soft.
Add the lentils and eight cups of water. Simmer for forty minutes and serve with bread.`,
  invoice: `INVOICE
Invoice number 2025-118    Invoice date 4 March 2025
Bill to: Harrow Pumps Ltd, 4 Quay Street, Leith
Qty  Description  Unit price  Amount
3  Bearing set  USD 120.00  USD 360.00
Subtotal USD 360.00   VAT 20% USD 72.00   Amount due USD 432.00
Payment is due within thirty (30) days under our agreement of 2 May 2024. Late payments shall bear interest.`,
  'purchase receipt': `Corner Hardware
Receipt 99812   14/06/2025 10:41
Hammer 12.00
Nails 3.40
Total 15.40   Paid by card
Goods may be returned within 14 days. Thank you for your visit.`,
  'court decision': `IN THE HIGH COURT OF JUSTICE
Alder Lifts Limited (Claimant) v Birch Towers Limited (Defendant)
JUDGMENT
1. The claimant sues under a written agreement made between the claimant and the defendant on 3 May 2019.
2. Clause 9 of the agreement says that the defendant shall pay within thirty days. The claimant says that the defendant
did not. The defendant says that the parties agreed to vary the contract and that the claimant waived the breach.
3. In the judgment of this court the defendant was liable, and the liability is limited by clause 12. The claimant shall
have its costs. The agreement is governed by the laws of England. Notice of termination was validly given.
Mr Justice Harlow`,
  statute: `An Act to make provision about the hire of bicycles
BE IT ENACTED as follows:
1. Licensing. (1) A person must not hire out bicycles unless the person holds a licence under this Act.
(2) The Minister may by regulations prescribe the form of a licence. (3) A licence shall have effect for one year.
2. Offences. A person who contravenes section 1 shall be liable to a fine. 3. A contract made in breach of section 1 is
void. A party to such a contract may not enforce it. 4. This Act may be cited as the Bicycle Hire Act.`,
  regulation: `REGULATIONS 2024 No. 311 on the labelling of honey
The Minister, in exercise of the powers conferred by Parliament, makes the following regulations.
2. The label shall state the country of origin. 3. A producer must keep records for two years. 4. An authority may inspect
premises and shall give written notice. 5. Member states shall ensure that penalties are effective.`,
  'scholarly paper': `Do boilerplate clauses matter? Evidence from supply contracts
Abstract. This paper asks whether parties read the limitation of liability in their contracts. We find that they do not.
Keywords: contracts, liability, boilerplate
1. Introduction. In a contract the parties agree on who shall bear a loss. Marlow et al. argue that termination clauses and
governing law clauses shall be read together. In this paper we show that confidentiality clauses are seldom enforced.
References. Journal of Contract Studies 12.`,
  'minutes of a meeting': `Minutes of the board meeting of Larch Mutual, 9 June 2025
Present: A. Okafor (chair), J. Lind. Apologies: M. Reyes. A quorum was present.
1. The minutes of 12 May were agreed. 2. It was resolved that the company shall enter into the lease of 4 Quay Street.
3. The chairman shall sign the agreement on behalf of the company. 4. Any other business: none. The meeting closed at noon.`,
  'curriculum vitae': `Ada Okafor
Curriculum vitae
Work experience: 2019 to 2025 contracts manager, Northern Ports Authority. Negotiated supply agreements and leases.
Education: LLB, University of Leeds, 2016. Skills: negotiation, drafting of confidentiality agreements. References available.`,
  'business letter': `Harrow Pumps Ltd
4 Quay Street, Leith
12 May 2025
Dear Ms Okafor,
Thank you for your letter of 2 May. We are sorry that the pumps came late. We will send the missing parts this week and you
will find a credit note enclosed. We value your custom and hope that this settles the matter.
Yours sincerely,
J. Lind`,
  'letter that ends talks': `Dear Mr Lind,
Re: proposed distribution agreement
We have considered the draft agreement between Harrow Pumps Ltd and Alder Lifts Limited. We cannot accept the cap on
liability and shall not sign. We regard our talks as ended, and neither party owes the other anything.
Yours faithfully,
Ada Okafor`,
  brochure: `Discover Northern Ports
Three deep-water quays, twelve cranes, one team. Whether you ship timber or turbines, we get it there.
Visit our harbour museum, open daily. Call our sales team for a free quotation. Terms and conditions apply.`,
  'press release': `FOR IMMEDIATE RELEASE
Birch Towers signs outsourcing agreement with Larch Systems
LEEDS, 4 March 2025. Birch Towers announced today that it has entered into a five-year agreement with Larch Systems. Under the
agreement Larch shall run the data centres of Birch. "This agreement is good for both parties," said J. Lind. The contract
may be terminated on written notice. Media contact: press office. This release contains forward-looking statements.`,
  'news article': `Turbine maker wins harbour contract
The council agreed on Tuesday to give the contract for two turbines to a local firm. Critics say the liability of the firm is
limited to a year's fees. Under the contract the firm must finish by 2027. "We shall see," said one councillor.`,
  'legal memorandum': `MEMORANDUM
To: A. Okafor  From: J. Lind  Re: termination of the Alder lease
You asked whether the tenant may terminate. Short answer: yes. Clause 9 provides that the tenant may terminate on six months'
written notice. In our view the landlord shall have no claim. The lease is governed by English law, and the parties agreed
to a cap on liability. We advise that notice be given by 1 June.`,
  'employee handbook page': `Staying safe on site
Helmets must be worn at all times. Visitors must sign in at the gate. Supervisors must report every accident on the day. Spills
must be cleaned up at once. Nobody may use a crane without a licence. Ask your supervisor if you are not sure.`,
  'technical specification': `1. Scope. This specification describes the message format of the gateway. 2. A client MUST send a header. A server MUST NOT close
the connection before the reply is sent. The length field SHALL be four octets. Implementations MAY compress the body.`,
  'user manual': `Before you start: read all instructions and keep them. The appliance must be connected by an electrician. Do not open the
cover. Press and hold the button for three seconds. The lamp shall light. The warranty is void if the seal is broken.`,
  'insurance advert': `Cover that fits you. From 9.99 a month we look after your home, your car and your bicycle. No small print, no long contract.
Call today. Claims are subject to our policy terms.`,
  'e-mail': `From: jan@harrow.example
To: ada@alder.example
Subject: agreement
Hi Ada, could you send me the signed agreement when you have it? I will be in the office until four. We agreed on thirty days,
right? Thanks, Jan`,
  'job advert': `Contracts manager wanted. You will negotiate leases and supply agreements, manage termination and renewal, and report to the
general counsel. You must hold a law degree. Salary by agreement. Send your application by 1 June.`,
  novel: `The rain had not stopped since Tuesday. Between the mill and the river lay a field that nobody owned, and Ada crossed it
slowly. "We agreed," she said to the dog, "that you shall not bark." The dog looked at her as dogs do.`,
  'bank statement': `Statement of account 1 May to 31 May 2025
Opening balance 1,204.11
03/05 Card payment Corner Hardware 15.40
12/05 Salary 2,310.00
Closing balance 3,498.71`,
  timetable: `Harbour ferry, winter timetable. Monday to Friday: 07:00, 08:30, 10:00, 12:00, 15:30, 18:00. No service on public holidays.`,
  'form of a tax office': `Declaration of income 2024. Name of taxpayer: ______ Address: ______ Date of birth: ______
Income from employment: ______ Interest: ______ I declare that the particulars are complete. Signature: ______`,
};
