insert into graduate_addresses (case_id, kind, address, person)
values (@CaseId, @Kind, @Address, @Person)
