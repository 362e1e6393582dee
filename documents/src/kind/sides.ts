/** The source of a regular expression for what contracts call their sides. */
export const SIDES =
  'owner|hirer|landlord|tenant|lessor|lessee|seller|buyer|vendor|purchaser|licensor|licensee|supplier|customer|client|contractor|subcontractor|consultant|employer|employee|lender|borrower|guarantor|artist|gallery|agent|principal|franchisor|franchisee|assignor|assignee|party [a-d1-4]|provider|service provider|discloser|recipient|disclosing party|receiving party|publisher|author|distributor|manufacturer|sponsor|investor';
