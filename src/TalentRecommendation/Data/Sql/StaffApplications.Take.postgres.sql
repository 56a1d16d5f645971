-- Per engine: who comes second waits for the first to end, and then finds the person taken without ending the transaction.
insert into staff_applications (case_id, case_number, person, organisation_id)
values (@CaseId, @CaseNumber, @Person, @OrganisationId)
on conflict (person, organisation_id) do nothing
