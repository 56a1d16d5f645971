insert into qualification_records (number, case_id, organisation_id, zone, employer, field, qualification, issued_on, valid_to, state, ended_on)
values (@Number, @CaseId, @OrganisationId, @Zone, @Employer, @Field, @Qualification, @IssuedOn, @ValidTo, @State, @EndedOn)
