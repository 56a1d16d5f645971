-- Per engine: who comes second waits for the first to end, and then finds the employer listed without ending the transaction.
insert into listings (number, zone, year, case_id, organisation_id, employer, credit_code, industry, state, published_on, objections_until)
values (@Number, @Zone, @Year, @CaseId, @OrganisationId, @Employer, @CreditCode, @Industry, @State, @PublishedOn, @ObjectionsUntil)
on conflict (credit_code, year) where state in ('published', 'listed') do nothing
