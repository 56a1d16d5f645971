-- Per engine: the lock keeps a second taker from the same gap.
insert into graduate_tries (year, person, case_id)
select @Year, @Person, @CaseId
where not exists (select 1 from graduate_tries with (updlock, holdlock) where year = @Year and person = @Person)
