-- Per engine: the lock keeps a second taker from the same gap.
insert into staff_applications (case_id, case_number, person, organisation_id)
select @CaseId, @CaseNumber, @Person, @OrganisationId
where not exists (select 1 from staff_applications with (updlock, holdlock) where person = @Person and organisation_id = @OrganisationId)
