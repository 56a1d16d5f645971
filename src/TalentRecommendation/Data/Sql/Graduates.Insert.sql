insert into graduate_files (case_id, number, zone, year, organisation_id, employer, listing, industry, education, direct, points, passing, state)
values (@CaseId, @Number, @Zone, @Year, @OrganisationId, @Employer, @Listing, @Industry, @Education, @Direct, @Points, @Passing, @State)
