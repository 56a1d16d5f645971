-- Per engine: who comes second waits for the first to end, and then finds the try taken without ending the transaction.
insert into graduate_tries (year, person, case_id)
values (@Year, @Person, @CaseId)
on conflict (year, person) do nothing
