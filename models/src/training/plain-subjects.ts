import type { ContractType } from '../labels.ts';

/** A title that short contracts have, and what one says of its subject. */
export type PlainSubject = readonly [title: string, subject: string];

/** Titles and subjects of short contracts in plain words, by type; written for this project. */
export const PLAIN_SUBJECTS: Readonly<Record<ContractType, readonly PlainSubject[]>> = {
  affiliate: [
    [
      'Affiliate Agreement',
      'The affiliate shows links to the shop on its website and earns a commission on each sale that comes from them.',
    ],
    [
      'Affiliate Program Terms',
      'Affiliates place banners of the merchant and are paid for customers whom these bring.',
    ],
  ],
  agency: [
    [
      'Commercial Agency Agreement',
      'The agent negotiates sales in the name of the principal and earns a commission on orders.',
    ],
    [
      'Agency Agreement',
      'The agent finds customers for the principal in the territory and passes on their orders.',
    ],
    [
      'Sales Representative Agreement',
      'The representative solicits orders for the products as agent and is paid a commission.',
    ],
    [
      'Referral Agreement',
      'The introducer names prospects to the company and is paid a referral fee when they sign.',
    ],
    [
      'Introducer Agreement',
      'The introducer brings clients to the firm and receives a share of the first fees.',
    ],
  ],
  'co-branding': [
    ['Co-Branding Agreement', 'The parties put both their marks on the product and present it together.'],
    [
      'Joint Branding Agreement',
      'Both logos appear on the card, and each party approves how its own is shown.',
    ],
  ],
  collaboration: [
    [
      'Research Collaboration Agreement',
      'The parties carry out the project together, each with its own tasks and its own people.',
    ],
    ['Cooperation Agreement', 'The parties cooperate in testing the method and share what they find.'],
    [
      'Collaboration Agreement',
      'Each party contributes laboratory work to the joint study and may publish results.',
    ],
  ],
  consulting: [
    ['Consulting Agreement', 'The consultant advises the company on its energy use and reports every month.'],
    [
      'Consultancy Agreement',
      'The consultant gives advice on pricing as an independent contractor at a daily rate.',
    ],
    ['Independent Consultant Agreement', 'The consultant reviews the designs and advises on safety.'],
    ['Advisory Services Letter', 'The adviser consults for the board on two days each month.'],
  ],
  development: [
    [
      'Software Development Agreement',
      'The developer writes the program that the specification describes and delivers it in stages.',
    ],
    [
      'Website Development Agreement',
      'The developer designs and builds the website and hands over its code.',
    ],
    ['Product Development Agreement', 'The engineer develops a prototype to the milestones in the schedule.'],
  ],
  distributor: [
    [
      'Distribution Agreement',
      'The distributor buys the products and resells them in the territory on its own account.',
    ],
    [
      'Non-Exclusive Distributor Agreement',
      'The manufacturer appoints the distributor to sell the goods to shops.',
    ],
    ['Wholesale Distribution Agreement', 'The distributor stocks the goods and supplies retailers.'],
  ],
  endorsement: [
    [
      'Endorsement Agreement',
      'The athlete wears the products and lets her name and likeness appear in advertisements.',
    ],
    ['Brand Ambassador Agreement', 'The ambassador endorses the watches in public and in posts.'],
  ],
  franchise: [
    [
      'Franchise Agreement',
      'The franchisee runs a bakery under the franchisor’s system and marks and pays a royalty.',
    ],
    ['Unit Franchise Agreement', 'The franchisor lets the franchisee open one outlet and trains its staff.'],
  ],
  hosting: [
    ['Managed Hosting Agreement', 'The provider hosts the website on its servers and keeps it available.'],
    [
      'Hosting Services Agreement',
      'The host keeps the system of the customer on its machines and backs it up.',
    ],
    [
      'Subscription Agreement',
      'The provider makes an online service available to the users of the customer over the internet.',
    ],
    [
      'Order Form and Subscription Terms',
      'The customer subscribes to the online service for the number of users ordered; availability is measured each month.',
    ],
    [
      'Software as a Service Agreement',
      'The customer may use the application, which the provider runs in its data centre.',
    ],
    [
      'Order Form',
      'The customer orders the online software for its users for two years; the provider runs it and answers for uptime.',
    ],
    [
      'Subscription Order Form',
      'The service is an online tool that users reach over the internet; credits are due if it is not available.',
    ],
    [
      'Hosted Software Terms',
      'The provider makes its hosted software available to the users named and supports it.',
    ],
    [
      'Cloud Services Order',
      'The provider gives access to its hosted platform, with support and service levels.',
    ],
    ['SaaS Terms', 'Users log in to the service through a browser; customer data stay the customer’s.'],
  ],
  ip: [
    ['Intellectual Property Agreement', 'The owner transfers the patents and marks that the schedule lists.'],
    ['Trade Mark Assignment', 'The assignor assigns the intellectual property in the name to the assignee.'],
  ],
  'joint-venture': [
    ['Joint Venture Agreement', 'The parties form a company in which each holds half of the shares.'],
    ['Joint Venture Terms', 'The venturers build the plant together and share profits and losses.'],
  ],
  license: [
    [
      'Software License Agreement',
      'The licensor grants the licensee a license to install and use the program.',
    ],
    ['Licence Agreement', 'The owner lets the licensee reproduce the drawings for a royalty.'],
    ['Trademark License Agreement', 'The licensee may use the mark on the goods in the schedule.'],
    ['Photograph Licence', 'The photographer licenses the pictures for one edition of the book.'],
    ['Data Licence', 'The licensee may use the maps in its own products.'],
  ],
  maintenance: [
    ['Maintenance Agreement', 'The engineer services the lifts every quarter and mends breakdowns.'],
    [
      'Equipment Maintenance Contract',
      'The contractor keeps the machines in working order and supplies parts.',
    ],
    ['Support and Maintenance Terms', 'The vendor answers questions, corrects errors and supplies updates.'],
    ['Boiler Servicing Agreement', 'The engineer maintains the boilers and answers calls within a day.'],
  ],
  manufacturing: [
    ['Manufacturing Agreement', 'The manufacturer makes the product to the specification of the customer.'],
    [
      'Contract Manufacturing Agreement',
      'The factory assembles the devices from parts that the customer approves.',
    ],
  ],
  marketing: [
    ['Marketing Services Agreement', 'The agency plans and runs campaigns for the products of the client.'],
    [
      'Marketing Agreement',
      'The marketer promotes the service to its own customers and reports the results.',
    ],
    ['Advertising Agreement', 'The agency makes advertisements and buys space for them.'],
  ],
  nda: [
    [
      'Mutual Non-Disclosure Agreement',
      'The parties wish to talk about a possible project and will disclose confidential information to each other.',
    ],
    [
      'Confidentiality Agreement',
      'The recipient keeps the information of the discloser secret and uses it only to evaluate the purchase.',
    ],
    ['Confidentiality Letter', 'Before we show you our figures we ask you to keep them confidential.'],
    ['Secrecy Agreement', 'Each party keeps secret what it learns of the other’s process in the talks.'],
  ],
  'non-compete': [
    ['Non-Competition Agreement', 'The seller of the business shall not compete with it in the county.'],
    ['Covenant Not to Compete', 'The former partner does not open a rival practice.'],
  ],
  outsourcing: [
    [
      'Outsourcing Agreement',
      'The company hands its payroll and help desk over to the supplier, with the staff who run them.',
    ],
    [
      'Business Process Outsourcing Agreement',
      'The supplier takes over the processing of claims that the customer did itself.',
    ],
  ],
  promotion: [
    ['Promotion Agreement', 'The parties promote the film with a prize draw in the shops.'],
    ['Co-Promotion Agreement', 'Both companies promote the medicine to doctors.'],
  ],
  reseller: [
    ['Reseller Agreement', 'The reseller sells subscriptions of the vendor to its own customers.'],
    ['Value Added Reseller Agreement', 'The reseller adds its own services and resells the product.'],
  ],
  service: [
    ['Services Agreement', 'The provider performs the services in the schedule for the client.'],
    ['Cleaning Services Agreement', 'The contractor cleans the offices each evening.'],
    ['Catering Agreement', 'The caterer runs the dining room and serves lunch to staff.'],
    ['Training Agreement', 'The trainer gives courses to the staff of the client.'],
    ['Hall Hire Agreement', 'The trust lets the hall to the choir for its concerts.'],
    ['Equipment Rental Agreement', 'The owner hires out the machines to the builder for use at the site.'],
    ['Vehicle Hire Contract', 'The hirer pays a weekly charge for the vans.'],
    ['Photography Commission', 'The photographer takes pictures of the event and delivers them edited.'],
    ['Security Services Contract', 'Guards patrol the yard and answer alarms.'],
    ['Recruitment Services Terms', 'The agency puts forward candidates for the posts.'],
    ['Landscaping Agreement', 'The gardener mows the lawns and prunes the trees.'],
    ['Master Services Agreement', 'Services are ordered in statements of work.'],
    ['Laboratory Testing Agreement', 'The laboratory tests samples and reports the results.'],
    ['Interpreting Services Agreement', 'The interpreter attends hearings on request.'],
    ['Event Management Agreement', 'The organiser plans the conference and runs it on the day.'],
    ['Storage Agreement', 'The keeper stores the archives in a dry room.'],
  ],
  sponsorship: [
    ['Sponsorship Agreement', 'The sponsor supports the festival and its name stands on the stage.'],
    ['Event Sponsorship Agreement', 'The club shows the logo of the sponsor on its shirts.'],
  ],
  'strategic-alliance': [
    ['Strategic Alliance Agreement', 'The companies form an alliance to serve airlines together.'],
    ['Alliance Agreement', 'The allies present one offer to the market and keep their own businesses.'],
  ],
  supply: [
    ['Supply Agreement', 'The supplier delivers the goods that the buyer orders.'],
    ['Purchase Agreement', 'The buyer purchases cartons at the prices in the schedule.'],
    ['Master Purchase Terms', 'The supplier sells parts to the buyer against orders.'],
    ['Terms of Sale and Supply', 'The mill supplies flour every week.'],
  ],
  transportation: [
    ['Transportation Agreement', 'The carrier moves the grain by rail.'],
    ['Freight Services Agreement', 'The haulier carries the pallets to the depots.'],
    ['Charter Agreement', 'The owner puts the vessel at the charterer’s disposal for carriage of cargo.'],
    [
      'Courier Agreement',
      'The courier collects parcels and delivers them the same day, transporting them in its own vans.',
    ],
  ],
};
