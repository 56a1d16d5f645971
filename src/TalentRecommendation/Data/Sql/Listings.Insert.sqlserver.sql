-- Per engine: the lock keeps a second listing from the same gap.
insert into listings (number, zone, year, case_id, organisation_id, employer, credit_code, industry, state, published_on, objections_until)
select @Number, @Zone, @Year, @CaseId, @OrganisationId, @Employer, @CreditCode, @Industry, @State, @PublishedOn, @ObjectionsUntil
where not exists (select 1 from listings with (updlock, holdlock) where credit_code = @CreditCode and year = @Year and state in ('published', 'listed'))
