insert into listings (number, zone, year, case_id, organisation_id, employer, credit_code, industry, state, published_on, objections_until)
values (@Number, @Zone, @Year, @CaseId, @OrganisationId, @Employer, @CreditCode, @Industry, @State, @PublishedOn, @ObjectionsUntil)
